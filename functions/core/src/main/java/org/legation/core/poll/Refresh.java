package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to look at a post again. Engagement grows with the logarithm of the age, more or less, so each look waits until
 * the post has grown older by a factor: about two while its counts move, more when they hold still, more again where a
 * look costs something. After three days, or when it has held still for long, its engagement is done.
 */
final class Refresh {

    /** No post is looked at more often. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final double MOVING = 1.9;
    private static final double STILL_ONCE = 2.4;
    private static final double STILL = 3.5;
    private static final double PAID = 2;
    private static final int DONE_AFTER_STILL = 5;

    /** A look that comes this much too early is worth it when the source is asked anyway. */
    private static final double EARLY = 0.6;

    private Refresh() {}

    /**
     * The time of the next look.
     *
     * @return empty if none is needed any more
     */
    static Optional<Instant> next(KnownPost post, Thrift thrift) {
        return wait(post, thrift).map(post.seenAt()::plus);
    }

    /** Whether it is worth to look now that the source is asked anyway. */
    static boolean isDue(KnownPost post, Thrift thrift, Instant now) {
        return wait(post, thrift)
                .map(wait -> post.seenAt().plusMillis((long) (wait.toMillis() * EARLY)))
                .filter(due -> !due.isAfter(now))
                .isPresent();
    }

    private static Optional<Duration> wait(KnownPost post, Thrift thrift) {
        Instant published = post.mid().publishedAt().orElse(Instant.EPOCH);
        Duration age = Duration.between(published, post.seenAt());
        if (age.compareTo(PollState.LIVE) >= 0 || post.still() >= DONE_AFTER_STILL) {
            return Optional.empty();
        }
        double factor = post.still() == 0 ? MOVING : post.still() == 1 ? STILL_ONCE : STILL;
        double grown = (factor - 1) * Math.max(1, thrift.lookPressure()) * (thrift.refreshesFree() ? 1 : PAID);
        Duration wait = Duration.ofMillis((long) (Math.max(0, age.toMillis()) * grown));
        return Optional.of(wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
    }
}
