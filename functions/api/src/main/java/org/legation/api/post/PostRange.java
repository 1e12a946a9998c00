package org.legation.api.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.Cursor;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;

/**
 * Which of an account's posts are asked for.
 *
 * @param first from this moment on
 * @param end before this moment
 * @param last the last post of the page before
 * @param most how many at the most
 */
record PostRange(String accountId, Optional<Instant> first, Optional<Instant> end, Optional<Mid> last, int most) {

    private static final String LIST = "posts";

    /** Reads the parameters. */
    static PostRange read(WatchedAccount account, PostParameters asked, int most, Instant now) {
        String accountId = account.account().id();
        Optional<Instant> first = Parameters.moment("from", asked.from, now);
        Optional<Instant> end = Parameters.moment("to", asked.to, now);
        if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
            throw ProblemException.parameter(
                    "from", "a moment before to, " + end.get(), first.get().toString());
        }
        Optional<Mid> last = Cursor.read(list(accountId), asked.cursor, PostRange::place);
        return new PostRange(accountId, first, end, last, most);
    }

    /** The posts, newest first, and one more if there is one. */
    PostStore.Page find(PostStore posts) {
        return posts.page(accountId, last.or(() -> end.map(Mid::firstAt)), first.map(Mid::firstAt), most + 1);
    }

    /** The cursor of the next page; null on the last. */
    @Nullable String next(List<PostRecord> found) {
        return found.size() > most
                ? Cursor.after(list(accountId), found.get(most - 1).mid().toString())
                : null;
    }

    private static String list(String accountId) {
        return LIST + "/" + accountId;
    }

    private static Mid place(String text) {
        Mid mid = Mid.parse(text);
        return mid.publishedAt().map(at -> mid).orElseThrow(IllegalArgumentException::new);
    }
}
