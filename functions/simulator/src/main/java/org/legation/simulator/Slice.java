package org.legation.simulator;

import java.util.List;
import java.util.function.ToLongFunction;
import org.legation.core.post.Mid;

/**
 * Which part of a list a call asks for, the newest first.
 *
 * @param sinceId only ids greater than it
 * @param maxId only ids less than or equal to it
 * @param from the first second, inclusive
 * @param until the last second, inclusive
 * @param count how many on a page, at least 1
 * @param page which page, from 1
 */
record Slice(long sinceId, long maxId, long from, long until, int count, int page) {

    /** So far back no id is dated: what is asked for without a lower bound. */
    static final long ALWAYS = 0;

    static final long NEVER = Long.MAX_VALUE;

    /**
     * A page of a list.
     *
     * @param records newest first
     * @param nextCursor the id of the first record that did not fit, to be passed as {@code max_id}; 0 at the end
     */
    record Page<T>(List<T> records, long nextCursor) {

        boolean hasMore() {
            return nextCursor != 0;
        }
    }

    /** Reads the usual arguments; 0 and absent are the same. */
    static Slice of(Arguments arguments, int usualCount, int mostCount) {
        long maxId = arguments.number("max_id", 0);
        long until = arguments.number("end_time", 0);
        return new Slice(
                arguments.number("since_id", 0),
                maxId == 0 ? NEVER : maxId,
                arguments.number("start_time", ALWAYS),
                until == 0 ? NEVER : until,
                arguments.count(usualCount, mostCount),
                (int) Math.max(1, arguments.number("page", 1)));
    }

    boolean hasWindow() {
        return from != ALWAYS || until != NEVER;
    }

    /** Whether the bounds let an id through. */
    boolean includes(long id) {
        if (id <= sinceId || id > maxId) {
            return false;
        }
        long second = new Mid(id).publishedAt().orElseThrow().getEpochSecond();
        return second >= from && second <= until;
    }

    /** How many records of the bounds must be known to cut the page and to know whether there is more. */
    long needed() {
        return (long) count * page + 1;
    }

    /** Cuts the page out of a list that is newest first. */
    <T> Page<T> of(List<T> newestFirst, ToLongFunction<T> id) {
        List<T> within = newestFirst.stream()
                .filter(one -> includes(id.applyAsLong(one)))
                .toList();
        int start = (int) Math.min((long) count * (page - 1), within.size());
        int end = Math.min(start + count, within.size());
        long next = end < within.size() ? id.applyAsLong(within.get(end)) : 0;
        return new Page<>(within.subList(start, end), next);
    }
}
