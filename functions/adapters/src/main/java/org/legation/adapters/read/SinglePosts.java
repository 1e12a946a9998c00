package org.legation.adapters.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        WeiboPost post = body.posts().stream()
                .filter(one -> one.mid().equals(mid))
                .findFirst()
                .orElseThrow(() -> new UnknownShapeException("data.id: expected the post that was asked for"));
        PostAnswers whole = answers(List.of(post), uid, List.of(mid), Set.of(), 1, at);
        List<ShownPost> shown =
                whole.shown().stream().map(ShownPost::withoutText).toList();
        return new PostAnswers(at, shown, whole.absent(), 1);
    }

    /**
     * Of posts that were asked for together.
     *
     * @param posts what was shown of them
     * @param unread those that stand in the answer and could not be read, of which nothing is said
     * @param records what the answer costs
     */
    static PostAnswers answers(
            List<WeiboPost> posts, String uid, List<Mid> mids, Set<Mid> unread, int records, Instant at) {
        List<ShownPost> shown = new ArrayList<>();
        List<Absence> absent = new ArrayList<>();
        for (Mid mid : mids) {
            WeiboPost post = posts.stream()
                    .filter(one -> one.mid().equals(mid))
                    .findFirst()
                    .orElse(null);
            if (post == null) {
                if (!unread.contains(mid)) {
                    absent.add(new Absence(mid, Absence.Kind.GONE, 1));
                }
            } else if (post.deleted()) {
                absent.add(new Absence(mid, Absence.Kind.GONE, 1));
            } else if (post.visibility() != 0) {
                absent.add(new Absence(mid, Absence.Kind.HIDDEN, 1));
            } else {
                post.shown(uid).ifPresent(shown::add);
            }
        }
        return new PostAnswers(at, shown, absent, records);
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
