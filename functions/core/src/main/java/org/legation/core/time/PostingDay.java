package org.legation.core.time;

import java.time.Duration;
import java.time.Instant;

/**
 * How the posts of official accounts are spread over a Beijing day, as we suppose it before anything is known: nine of ten
 * between eight in the morning and ten at night, evenly.
 */
public final class PostingDay {

    private static final int FROM = 8;
    private static final int TO = 22;
    private static final double BY_DAYLIGHT = 0.9 / (TO - FROM);
    private static final double BY_NIGHT = 0.1 / (24 - TO + FROM);

    private PostingDay() {}

    /** The share of a day's posts that comes in an hour of the day, 0 to 23. */
    public static double shareIn(int hour) {
        return hour >= FROM && hour < TO ? BY_DAYLIGHT : BY_NIGHT;
    }

    /** The share of a day's posts that has come by a moment of it, 0 to 1. */
    public static double shareBy(Instant moment) {
        double hours =
                Duration.between(Beijing.start(Beijing.day(moment)), moment).toMillis() / 3_600_000.0;
        double share = 0;
        for (int hour = 0; hour < hours; hour++) {
            share += shareIn(hour) * Math.min(1, hours - hour);
        }
        return share;
    }
}
