package org.legation.api.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;

/**
 * A count as Weibo showed it.
 *
 * @param state exact, rounded, capped or missing
 * @param value the number shown; absent if missing
 * @param low the smallest number that would be shown so, if rounded
 * @param high the largest, if rounded; a capped one has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountView(
        String state,
        @Nullable Long value,
        @Nullable Long low,
        @Nullable Long high) {

    public static CountView of(Count count) {
        if (count instanceof Count.Exact exact) {
            return new CountView("exact", exact.value(), null, null);
        } else if (count instanceof Count.Rounded rounded) {
            return new CountView("rounded", rounded.value(), rounded.low(), rounded.high());
        } else if (count instanceof Count.Capped capped) {
            return new CountView("capped", capped.value(), capped.value(), null);
        }
        return new CountView("missing", null, null, null);
    }

    /** Which counts of a post were not shown, as {@code missing} lists them. */
    public static Map<String, Long> missing(Engagement counts) {
        Map<String, Long> missing = new TreeMap<>();
        Map.of("reposts", counts.reposts(), "comments", counts.comments(), "likes", counts.likes())
                .forEach((name, count) -> {
                    if (!count.isKnown()) {
                        missing.put(name, 1L);
                    }
                });
        return missing;
    }

    /** The three counts of a post. */
    @Schema(name = "Counts")
    public record Three(CountView reposts, CountView comments, CountView likes) {

        public static Three of(Engagement engagement) {
            return new Three(
                    CountView.of(engagement.reposts()),
                    CountView.of(engagement.comments()),
                    CountView.of(engagement.likes()));
        }
    }
}
