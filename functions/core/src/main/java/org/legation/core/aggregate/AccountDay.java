package org.legation.core.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coding;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;
import org.legation.core.score.Baseline;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.LivePost;
import org.legation.core.time.Beijing;

/**
 * One account's Beijing day: the posts published on it, each as at its last observation, and what all the account's
 * posts gained on it, hour by hour.
 *
 * <p>It is a join: taking in baselines twice, late or in another order ends in the same aggregate, since of each post
 * and of the gains the later observation counts.
 *
 * @param posts those published that day
 * @param gains what was gained that day
 * @param followers as last seen that day
 * @param gainsAsOf the observation up to which gains and followers go; null if there was none that day
 */
public record AccountDay(
        String accountId,
        LocalDate day,
        NavigableMap<Mid, DayPost> posts,
        HourlyGains gains,
        Count followers,
        @Nullable Instant gainsAsOf) {

    public AccountDay {
        posts = Collections.unmodifiableNavigableMap(new TreeMap<>(posts));
    }

    public static AccountDay start(String accountId, LocalDate day) {
        return new AccountDay(accountId, day, Collections.emptyNavigableMap(), HourlyGains.NONE, Count.missing(), null);
    }

    /** Takes in what a baseline says of this day. */
    public AccountDay with(Baseline baseline) {
        TreeMap<Mid, DayPost> merged = new TreeMap<>(posts);
        for (LivePost post : baseline.live().values()) {
            if (Beijing.day(post.publishedAt()).equals(day)) {
                merged.merge(
                        post.mid(),
                        new DayPost(
                                post.mid(),
                                post.type(),
                                post.counts(),
                                post.changedAt(),
                                post.overMilli(),
                                baseline.versions().expectation(),
                                post.coding()),
                        DayPost::join);
            }
        }
        boolean newGains = baseline.day().equals(day)
                && (gainsAsOf == null || baseline.asOf().isAfter(gainsAsOf));
        return new AccountDay(
                accountId,
                day,
                merged,
                newGains ? baseline.gains() : gains,
                newGains ? baseline.followers() : followers,
                newGains ? baseline.asOf() : gainsAsOf);
    }

    /** Takes in what texts of this day's posts were coded as; a post that is not of this day is passed over. */
    public AccountDay with(Map<Mid, Coding> codings) {
        TreeMap<Mid, DayPost> merged = new TreeMap<>(posts);
        codings.forEach((mid, coding) -> merged.computeIfPresent(mid, (id, post) -> post.with(coding)));
        return new AccountDay(accountId, day, merged, gains, followers, gainsAsOf);
    }

    public Totals totals() {
        Totals totals = Totals.EMPTY;
        for (DayPost post : posts.values()) {
            totals = totals.plus(post);
        }
        return totals;
    }

    /** The last observation that anything here comes from. */
    public Instant asOf() {
        Instant latest = gainsAsOf == null ? Instant.EPOCH : gainsAsOf;
        for (DayPost post : posts.values()) {
            latest = post.changedAt().isAfter(latest) ? post.changedAt() : latest;
        }
        return latest;
    }
}
