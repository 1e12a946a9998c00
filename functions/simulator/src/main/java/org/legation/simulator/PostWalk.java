package org.legation.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/** Walks through an account's posts from the newest to the oldest, as a list of it does. */
final class PostWalk {

    /**
     * A stretch of a list.
     *
     * @param shown the posts shown, newest first
     * @param next the next older post, shown or not; empty at the end of the list
     * @param nextShown the next older post that will be shown; empty if there is none
     */
    record Stretch(List<WorldPost> shown, Optional<Mid> next, Optional<Mid> nextShown) {}

    private final World world;
    private final WorldAccount account;
    private final Identity identity;
    private final Instant now;

    PostWalk(World world, WorldAccount account, Identity identity, Instant now) {
        this.world = world;
        this.account = account;
        this.identity = identity;
        this.now = now;
    }

    /**
     * The next posts.
     *
     * @param from the post to begin with; null for the newest
     * @param skip how many shown posts to leave out first
     * @param most how many to show at the most
     */
    Stretch from(@Nullable Mid from, int skip, int most) {
        Optional<Instant> since = account.visibleSince(now);
        LocalDate first = since.map(Beijing::day).orElse(World.OPENED);
        List<WorldPost> shown = new ArrayList<>();
        Mid next = null;
        int left = skip;
        LocalDate start = from == null
                ? Beijing.day(now)
                : from.publishedAt().map(Beijing::day).orElse(first);
        for (LocalDate day = start; !day.isBefore(first); day = day.minusDays(1)) {
            List<WorldPost> posts = world.day(account.uid(), day);
            for (int i = posts.size() - 1; i >= 0; i--) {
                WorldPost post = posts.get(i);
                if (!post.isPublishedAt(now) || (from != null && post.mid().compareTo(from) > 0)) {
                    continue;
                }
                boolean visible = isShown(post, since);
                if (shown.size() == most) {
                    next = next == null ? post.mid() : next;
                    if (visible) {
                        return new Stretch(shown, Optional.of(next), Optional.of(post.mid()));
                    }
                } else if (visible && left > 0) {
                    left--;
                } else if (visible) {
                    shown.add(post);
                }
            }
        }
        return new Stretch(shown, Optional.empty(), Optional.empty());
    }

    /** Whether the list shows a post to who asks. */
    boolean isShown(WorldPost post) {
        return isShown(post, account.visibleSince(now));
    }

    private boolean isShown(WorldPost post, Optional<Instant> since) {
        if (!post.isPublishedAt(now)
                || post.isDeletedAt(now)
                || since.filter(post.publishedAt()::isBefore).isPresent()) {
            return false;
        }
        Visibility visibility = post.visibilityAt(now);
        return visibility == Visibility.PUBLIC || (visibility == Visibility.FANS && identity == Identity.LOGIN);
    }
}
