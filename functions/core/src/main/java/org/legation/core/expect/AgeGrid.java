package org.legation.core.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The ages at which posts are compared: 15 minutes to 72 hours. Between them values are linear in ln(age). */
public final class AgeGrid {

    public static final List<Duration> AGES = List.of(
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(48),
            Duration.ofHours(72));

    public static final int SIZE = AGES.size();

    /** The age after which a post is no longer judged. */
    public static final Duration LAST = AGES.get(SIZE - 1);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private AgeGrid() {}

    /** How old a post was at a moment; a minute at least, since clocks differ. */
    public static Duration age(Instant publishedAt, Instant at) {
        Duration age = Duration.between(publishedAt, at);
        return age.compareTo(SHORTEST) < 0 ? SHORTEST : age;
    }

    /**
     * A place between two ages of the grid.
     *
     * @param below the index of the age at or below
     * @param above the index of the age at or above
     * @param share how far from the one to the other, 0 to 1, by ln(age)
     */
    public record Place(int below, int above, double share) {

        public double between(double atBelow, double atAbove) {
            return atBelow + share * (atAbove - atBelow);
        }
    }

    /** Where an age lies; ages outside the grid lie at its ends. */
    public static Place place(Duration age) {
        int above = 0;
        while (above < SIZE && AGES.get(above).compareTo(age) < 0) {
            above++;
        }
        if (above == 0 || above == SIZE) {
            int end = above == 0 ? 0 : SIZE - 1;
            return new Place(end, end, 0);
        }
        double share = share(AGES.get(above - 1), AGES.get(above), age);
        return new Place(above - 1, above, share);
    }

    /** How far an age lies between two others, by ln(age). */
    public static double share(Duration from, Duration to, Duration age) {
        if (from.equals(to)) {
            return 1;
        }
        return ln(age, from) / ln(to, from);
    }

    private static double ln(Duration age, Duration base) {
        return Math.log((double) age.toMillis() / base.toMillis());
    }
}
