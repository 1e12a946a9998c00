package org.legation.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A page of an official answer before a host spells it.
 *
 * @param name what the list holds: statuses, reposts, comments, users
 * @param rows the records, as the host shows them
 * @param total how many there are in all, by the server's unreliable count
 * @param nextCursor the {@code max_id} of the next page, 0 at the end
 */
record Records(String name, ArrayNode rows, long total, long nextCursor) {

    boolean hasMore() {
        return nextCursor != 0;
    }
}
