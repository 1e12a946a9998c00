package org.legation.core.source;

import java.time.Duration;

/**
 * How a source may be used. The operator sets it.
 *
 * @param source the source's name
 * @param spacing the least time between the starts of two requests; zero for none. Any other implies one at a time.
 * @param oneAtATime whether a request must wait until the one before is answered
 * @param requestsPerHour the most requests in a clock hour
 * @param requestsPerDay the most requests on a Beijing day
 * @param creditsPerDay the most credits on a Beijing day
 * @param creditsPerMonth the most credits in a Beijing month
 */
public record SourceLimits(
        String source,
        Duration spacing,
        boolean oneAtATime,
        long requestsPerHour,
        long requestsPerDay,
        long creditsPerDay,
        long creditsPerMonth) {

    /** For what costs nothing, or has no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    public SourceLimits {
        if (spacing.isNegative()) {
            throw new IllegalArgumentException("spacing: expected zero or more, got " + spacing);
        }
        requirePositive("requestsPerHour", requestsPerHour);
        requirePositive("requestsPerDay", requestsPerDay);
        requirePositive("creditsPerDay", creditsPerDay);
        requirePositive("creditsPerMonth", creditsPerMonth);
    }

    /** A source that may be asked as often as one likes. */
    public static SourceLimits free(String source) {
        return new SourceLimits(source, Duration.ZERO, false, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected at least 1, got " + value);
        }
    }
}
