package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/** Walks through what an account has posted, from the newest back, no further than a slice needs. */
final class Timelines {

    /** For so long a deleted post keeps its row in the official lists. */
    private static final Duration ROW_OF_DELETED = Duration.ofDays(1);

    private final World world;

    Timelines(World world) {
        this.world = world;
    }

    /** Whether an official list has a row for a post: it is public, or was so and was deleted within the last day. */
    static boolean hasRow(WorldPost post, Instant now) {
        if (post.isPublicAt(now)) {
            return true;
        }
        return post.deletedAt() != null
                && post.isDeletedAt(now)
                && post.visibility() == Visibility.PUBLIC
                && post.deletedAt().plus(ROW_OF_DELETED).isAfter(now);
    }

    /** Whether the account still shows a post, by its limit of half a year or a month. */
    static boolean isWithinLimit(WorldAccount account, WorldPost post, Instant now) {
        return account.visibleSince(now)
                .map(since -> !post.publishedAt().isBefore(since))
                .orElse(true);
    }

    /**
     * An account's posts within a slice's bounds, newest first: as many as the slice needs, if there are so many.
     *
     * @param kept which of them count
     */
    List<WorldPost> newest(WorldAccount account, Slice slice, Predicate<WorldPost> kept, Instant now) {
        LocalDate day = earlier(Beijing.day(now), earlier(dayOf(slice.maxId()), secondsDay(slice.until())));
        LocalDate last = later(World.OPENED, later(dayOf(slice.sinceId()), secondsDay(slice.from())));
        LocalDate limit = account.visibleSince(now).map(Beijing::day).orElse(World.OPENED);
        List<WorldPost> posts = new ArrayList<>();
        for (; !day.isBefore(later(last, limit)) && posts.size() < slice.needed(); day = day.minusDays(1)) {
            List<WorldPost> ofDay = world.day(account.uid(), day);
            for (int i = ofDay.size() - 1; i >= 0; i--) {
                WorldPost post = ofDay.get(i);
                if (post.isPublishedAt(now)
                        && slice.includes(post.mid().value())
                        && isWithinLimit(account, post, now)
                        && kept.test(post)) {
                    posts.add(post);
                }
            }
        }
        return posts;
    }

    /** The day of an id; the first or the last of all days for ids that have none. */
    private static LocalDate dayOf(long id) {
        if (id <= 0) {
            return LocalDate.MIN;
        }
        return new Mid(id).publishedAt().map(Beijing::day).orElse(id == Slice.NEVER ? LocalDate.MAX : LocalDate.MIN);
    }

    private static LocalDate secondsDay(long second) {
        if (second == Slice.NEVER) {
            return LocalDate.MAX;
        }
        return second == Slice.ALWAYS ? LocalDate.MIN : Beijing.day(Instant.ofEpochSecond(second));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
