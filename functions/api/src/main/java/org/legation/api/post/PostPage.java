package org.legation.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.api.coverage.CoverageView;
import org.legation.api.coverage.Shown;
import org.legation.core.poll.WatchedAccount;

/**
 * Some posts of an account.
 *
 * @param coverage how much was seen of the time from the oldest to the newest that could stand here
 * @param next the cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostPage(
        List<PostView> items,
        CoverageView coverage,
        @Nullable String next) {

    /**
     * A page.
     *
     * @param earliest where the page's time starts; null where it starts with the oldest post that was ever read
     * @param latest where it ends, exclusive
     */
    static PostPage of(
            WatchedAccount account,
            List<PostView> items,
            @Nullable String next,
            @Nullable Instant earliest,
            Instant latest,
            Instant now) {
        Shown shown = Shown.until(earliest == null ? oldest(items, latest) : earliest, latest, now);
        return new PostPage(items, CoverageView.of(account, shown), next);
    }

    private static Instant oldest(List<PostView> items, Instant latest) {
        return items.isEmpty() ? latest : items.get(items.size() - 1).publishedAt();
    }
}
