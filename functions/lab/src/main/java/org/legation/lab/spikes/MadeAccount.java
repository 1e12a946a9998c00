package org.legation.lab.spikes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.legation.core.account.AgencyKind;
import org.legation.core.time.Beijing;

/**
 * An account that is made up.
 *
 * @param logUsual ln of its usual interactions at 72 hours
 * @param deviation the standard deviation of that between its posts, 0.25 to 0.8
 * @param heavy whether its posts are spread like a Student t of four degrees of freedom rather than a normal
 * @param postsPerDay one a month to 20 a day
 * @param from the day on which it is polled first
 */
record MadeAccount(
        int number,
        AgencyKind kind,
        long followers,
        double logUsual,
        double deviation,
        boolean heavy,
        double postsPerDay,
        int from) {

    private static final AgencyKind[] KINDS = {
        AgencyKind.EMBASSY, AgencyKind.EMBASSY, AgencyKind.CONSULATE, AgencyKind.OTHER
    };
    private static final double HEAVY = 0.3;
    private static final double LEAST_RATE = 1 / 30.0;
    private static final double MOST_RATE = 20;
    private static final double MOST_USUAL = 50_000;
    private static final double WEEKEND = 0.6;

    /** The account of a number: the same for a seed. */
    static MadeAccount of(long seed, int number, int days) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        double decades = random.nextDouble(2, 7);
        double usual = Math.log(0.1) + 0.65 * decades * Math.log(10) + random.nextGaussian();
        return new MadeAccount(
                number,
                KINDS[random.nextInt(KINDS.length)],
                Math.round(Math.pow(10, decades)),
                Math.max(0, Math.min(Math.log(MOST_USUAL), usual)),
                random.nextDouble(0.25, 0.8),
                random.nextDouble() < HEAVY,
                LEAST_RATE * Math.pow(MOST_RATE / LEAST_RATE, random.nextDouble()),
                random.nextInt(days / 2));
    }

    String id() {
        return Integer.toString(1_000_000 + number);
    }

    /** The moments at which it posts on a day, in order: by day rather than by night, less on weekends. */
    List<Instant> posts(long seed, ZonedDateTime day) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number * 7_919L + day.toEpochSecond());
        double rate = postsPerDay * (day.getDayOfWeek().getValue() > 5 ? WEEKEND : 1);
        List<Instant> posts = new ArrayList<>();
        for (double at = gap(random, rate); at < 1; at += gap(random, rate)) {
            // From eight in the morning to eleven at night.
            posts.add(day.toInstant().plus(Duration.ofSeconds((long) (3_600 * (8 + 15 * at)))));
        }
        return posts;
    }

    private static double gap(SplittableRandom random, double rate) {
        return random.nextExponential() / rate;
    }

    static ZonedDateTime day(int number) {
        return Instant.parse("2026-03-01T16:00:00Z").atZone(Beijing.ZONE).plusDays(number);
    }
}
