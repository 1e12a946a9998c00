package org.legation.adapters.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legation.adapters.weibo.UnknownShapeException;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.adapters.weibo.WeiboPost;
import org.legation.core.observe.Absence;
import org.legation.core.observe.ShownPost;
import org.legation.core.poll.PostAnswers;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/** Tells of posts that were asked for singly whether they are there, gone or hidden. */
final class SinglePosts {

    private SinglePosts() {}

    /** A post of the mobile site, which shows it whole there and cut in lists: a cut one's text would look edited. */
    static PostAnswers mobile(WeiboBody.Posts body, String uid, Mid mid, Instant at) {
        WeiboPost post = of(body.posts(), mid)
                .orElseThrow(() -> new UnknownShapeException("data.id: expected the post that was asked for"));
        return absence(post, "")
                .map(kind -> new PostAnswers(at, List.of(), List.of(new Absence(mid, kind, 1)), 0))
                .orElseGet(() -> new PostAnswers(
                        at, post.shown(uid).map(ShownPost::withoutText).stream().toList(), List.of(), 0));
    }

    /** Posts of the gateway. Those that are left out are gone; of those that cannot be read nothing is said. */
    static PostAnswers gateway(
            WeiboBody.Posts body, GatewayRows rows, String uid, List<Mid> mids, long credits, Instant at) {
        List<ShownPost> shown = new ArrayList<>();
        List<Absence> absent = new ArrayList<>();
        for (Mid mid : mids) {
            Optional<WeiboPost> post = of(body.posts(), mid);
            Optional<String> notice = rows.notice(mid);
            if (post.isPresent()) {
                Optional<Absence.Kind> kind = absence(post.get(), notice.orElse(""));
                kind.ifPresent(why -> absent.add(new Absence(mid, why, 1)));
                post.filter(one -> kind.isEmpty())
                        .flatMap(one -> one.shown(uid))
                        .ifPresent(shown::add);
            } else if (notice.isEmpty()) {
                absent.add(new Absence(mid, Absence.Kind.GONE, 1));
            }
        }
        return new PostAnswers(at, shown, absent, credits);
    }

    private static Optional<WeiboPost> of(List<WeiboPost> posts, Mid mid) {
        return posts.stream().filter(post -> post.mid().equals(mid)).findFirst();
    }

    /** A post that says to be deleted may only be hidden, by the words that stand in the place of its text. */
    private static Optional<Absence.Kind> absence(WeiboPost post, String notice) {
        boolean hidden = Signs.NOTICES
                .in(notice)
                .filter(SourceFailure.NO_PERMISSION::equals)
                .isPresent();
        if (post.deleted()) {
            return Optional.of(hidden ? Absence.Kind.HIDDEN : Absence.Kind.GONE);
        }
        return post.visibility() == 0 ? Optional.empty() : Optional.of(Absence.Kind.HIDDEN);
    }

    /**
     * Of one post, where the answer said no.
     *
     * @throws SourceException the same, if it does not speak of the post
     */
    static PostAnswers absent(SourceException said, Mid mid, Instant at) throws SourceException {
        if (said.asked() && said.failure() == SourceFailure.NOT_FOUND) {
            return new PostAnswers(at, List.of(), List.of(new Absence(mid, Absence.Kind.GONE, 1)), 0);
        } else if (said.asked() && said.failure() == SourceFailure.NO_PERMISSION) {
            return new PostAnswers(at, List.of(), List.of(new Absence(mid, Absence.Kind.HIDDEN, 1)), 0);
        }
        throw said;
    }
}
