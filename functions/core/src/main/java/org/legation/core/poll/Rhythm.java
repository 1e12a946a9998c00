package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.time.Beijing;
import org.legation.core.time.PostingDay;

/**
 * When an account usually posts: how many posts fell into each hour of the Beijing day, the recent ones counting more,
 * and how many of them came on the half-hour, as scheduled posts do. What is not known yet is supposed to be as at most
 * official accounts: a post a day, by daylight.
 *
 * @param since from when posts were counted; null before the first
 * @param asOf as of when the counts are given
 * @param hours 24 counts, halved for every {@link #HALF_LIFE} that has passed
 * @param punctual how many of these came within two minutes after a full or half hour
 */
public record Rhythm(@Nullable Instant since, Instant asOf, List<Float> hours, float punctual) {

    static final Duration HALF_LIFE = Duration.ofDays(21);

    /** Nothing is known. */
    public static final Rhythm UNKNOWN = new Rhythm(null, Instant.EPOCH, Collections.nCopies(24, 0f), 0);

    /** A post comes this long after the half-hour if it was scheduled. */
    static final Duration PUNCTUAL = Duration.ofMinutes(2);

    /** What is supposed weighs as much as so many days of watching. */
    private static final double SUPPOSED_DAYS = 2;

    private static final double SUPPOSED_PUNCTUAL = 0.2;

    public Rhythm {
        hours = List.copyOf(hours);
        if (hours.size() != 24) {
            throw new IllegalArgumentException("hours: expected 24, got " + hours.size());
        }
    }

    /** With one more post. */
    Rhythm plus(Instant publishedAt, Instant watchedSince, Instant now) {
        Instant from = since == null ? watchedSince : since;
        Instant at = now.isAfter(asOf) ? now : asOf;
        double kept = since == null ? 0 : decay(Duration.between(asOf, at));
        float weight = (float) decay(Duration.between(publishedAt, at));
        List<Float> next = new ArrayList<>();
        hours.forEach(count -> next.add((float) (count * kept)));
        int hour = Beijing.hour(publishedAt);
        next.set(hour, next.get(hour) + weight);
        return new Rhythm(from, at, next, (float) (punctual * kept) + (isPunctual(publishedAt) ? weight : 0));
    }

    /** How many posts to expect in an hour of the day, by the hour. */
    double postsPerHour(int hour, Instant now) {
        double smooth = (at(hour - 1) + 2 * at(hour) + at(hour + 1)) / 4 * decay(age(now));
        return (smooth + SUPPOSED_DAYS * PostingDay.shareIn(hour)) / (days(now) + SUPPOSED_DAYS);
    }

    /** How many posts to expect in a day. */
    public double postsPerDay(Instant now) {
        double sum = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            sum += postsPerHour(hour, now);
        }
        return sum;
    }

    /** Which share of the posts comes on the half-hour. */
    double punctualShare() {
        double all = 0;
        for (float count : hours) {
            all += count;
        }
        return (punctual + SUPPOSED_PUNCTUAL * SUPPOSED_DAYS) / (all + SUPPOSED_DAYS);
    }

    static boolean isPunctual(Instant moment) {
        ZonedDateTime time = Beijing.at(moment);
        return time.getMinute() % 30 < PUNCTUAL.toMinutes();
    }

    private float at(int hour) {
        return hours.get(Math.floorMod(hour, 24));
    }

    private Duration age(Instant now) {
        return now.isAfter(asOf) ? Duration.between(asOf, now) : Duration.ZERO;
    }

    /** For how many days the account was watched, the recent ones counting more. */
    private double days(Instant now) {
        if (since == null || !now.isAfter(since)) {
            return 0;
        }
        double halfLife = HALF_LIFE.toHours() / 24.0;
        return halfLife / Math.log(2) * (1 - decay(Duration.between(since, now)));
    }

    private static double decay(Duration time) {
        return time.isNegative() ? 1 : Math.pow(2, -(double) time.toMillis() / HALF_LIFE.toMillis());
    }
}
