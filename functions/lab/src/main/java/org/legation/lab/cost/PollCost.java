package org.legation.lab.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.time.Beijing;
import org.legation.lab.platform.TypicalAccount;

/**
 * What one poll of a typical account costs, from the request to the account's day, after some days of history. The share
 * of dispatch and rollup, which do not work for one poll, is in {@link FleetCost}.
 *
 * @param days how much history there was
 * @param unchanged a poll that saw nothing new
 * @param changed4 one that saw four posts with other counts
 * @param new20 one that saw twenty new posts
 */
record PollCost(int days, Units unchanged, Units changed4, Units new20) {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final int CHANGED = 4;
    private static final int NEW = 20;

    /** Runs the history and measures. */
    static PollCost after(int days) {
        return new Bench(days).measure();
    }

    private static final class Bench {

        private final int days;
        private final MeteredPlatform metered;
        private Timeline next = TypicalAccount.at(Beijing.start(LAST_DAY));

        Bench(int days) {
            this.days = days;
            this.metered = new MeteredPlatform(
                    List.of(TypicalAccount.ACCOUNT),
                    (account, ticket) -> TypicalAccount.timeline(ticket.slot(), next.posts()),
                    () -> Beijing.start(LAST_DAY));
        }

        PollCost measure() {
            TypicalAccount.live(metered.platform(), days, LAST_DAY, metered::drain);
            Instant noon = Beijing.start(LAST_DAY).plus(Duration.ofHours(12));
            metered.platform().dispatch(noon);
            // The first poll of a day is written whatever it shows, so it is not the one to measure.
            poll(TypicalAccount.at(noon).posts());
            Units unchanged = poll(next.posts());
            Units changed = poll(withMore(next.posts()));
            Units fresh = poll(newPosts(metered.dueAt(TypicalAccount.ACCOUNT.id())));
            return new PollCost(days, unchanged, changed, fresh);
        }

        private Units poll(List<ShownPost> shown) {
            Instant due = metered.dueAt(TypicalAccount.ACCOUNT.id());
            metered.platform().dispatch(due);
            Units before = metered.used();
            next = TypicalAccount.timeline(due, shown);
            if (metered.pollAndDrain() != 1) {
                throw new IllegalStateException("expected one poll");
            }
            return metered.used().minus(before);
        }

        private static List<ShownPost> withMore(List<ShownPost> posts) {
            List<ShownPost> changed = new ArrayList<>(posts);
            for (int i = 0; i < CHANGED; i++) {
                ShownPost post = changed.get(i);
                Count likes = Count.of(post.counts().likes().point() + 12);
                Engagement counts =
                        new Engagement(post.counts().reposts(), post.counts().comments(), likes);
                changed.set(i, new ShownPost(post.mid(), post.publishedAt(), post.type(), counts, post.text()));
            }
            return changed;
        }

        private static List<ShownPost> newPosts(Instant now) {
            List<ShownPost> posts = new ArrayList<>();
            for (int i = 0; i < NEW; i++) {
                posts.add(TypicalAccount.fresh(now.minusSeconds(10L * (i + 1)), i));
            }
            return posts;
        }
    }
}
