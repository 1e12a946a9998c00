package org.legation.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many calls somebody made in the running clock hour, against a limit. Thread-safe. */
final class HourlyCalls {

    private static final long HOUR = 3600;

    private record Hour(long number, long calls) {}

    private final long limit;
    private final Map<String, Hour> hours = new HashMap<>();

    HourlyCalls(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /**
     * Counts a call.
     *
     * @return false if the hour's calls are used up; then nothing is counted
     */
    synchronized boolean count(String caller, Instant now) {
        Hour hour = hour(caller, now);
        if (hour.calls >= limit) {
            return false;
        }
        hours.put(caller, new Hour(hour.number, hour.calls + 1));
        return true;
    }

    synchronized long remaining(String caller, Instant now) {
        return limit - hour(caller, now).calls;
    }

    /** The second at which the next hour begins. */
    static long resetAt(Instant now) {
        return (Math.floorDiv(now.getEpochSecond(), HOUR) + 1) * HOUR;
    }

    private Hour hour(String caller, Instant now) {
        long number = Math.floorDiv(now.getEpochSecond(), HOUR);
        Hour hour = hours.get(caller);
        return hour != null && hour.number == number ? hour : new Hour(number, 0);
    }
}
