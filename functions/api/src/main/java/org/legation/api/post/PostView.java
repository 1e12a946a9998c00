package org.legation.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.CountView;
import org.legation.api.measure.ValueView;
import org.legation.core.measure.Measures;
import org.legation.core.post.PostType;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;

/**
 * A post.
 *
 * @param text absent if no source showed it
 * @param observedAt the last observation that showed other counts than the one before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostView(
        String mid,
        String accountId,
        String url,
        Instant publishedAt,
        String type,
        @Nullable String text,
        Instant firstSeenAt,
        Instant observedAt,
        CountView.Three counts,
        List<ValueView> measures) {

    static PostView of(PostRecord post, @Nullable PostText text) {
        return new PostView(
                post.mid().toString(),
                post.accountId(),
                post.id().link(),
                post.publishedAt(),
                post.type() == PostType.ORIGINAL ? "original" : "repost",
                text == null ? null : text.text(),
                post.firstSeenAt(),
                post.observedAt(),
                CountView.Three.of(post.counts()),
                Measures.POST.stream()
                        .map(measure -> ValueView.of(measure.of(post)))
                        .toList());
    }
}
