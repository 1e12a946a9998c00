package org.legation.core.rollup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.aggregate.Scope;
import org.legation.core.post.Mid;
import org.legation.core.time.Period;

/**
 * A ranking, best first.
 *
 * @param scope whose accounts or posts are ranked
 * @param version of the formula of the measure
 * @param of how many had a value; the entries are the best of them
 * @param asOf the last observation that anything here comes from
 */
public record Board(
        Period period, Scope scope, BoardKind kind, int version, long of, List<Entry> entries, Instant asOf) {

    /** How many entries are kept. */
    public static final int LENGTH = 25;

    public Board {
        entries = List.copyOf(entries);
    }

    /** The same board with nothing to rank. */
    Board emptied() {
        return new Board(period, scope, kind, version, 0, List.of(), Instant.EPOCH);
    }

    /**
     * A place on the board. Equal values share a rank.
     *
     * @param rank from 1
     * @param subject the account's id or the country's code
     * @param post the post, where posts are ranked
     * @param value the measure's value
     * @param posts n, how many posts stand behind it
     */
    public record Entry(int rank, String subject, @Nullable Mid post, double value, long posts) {}
}
