package org.legation.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.coding.CodingView;
import org.legation.api.coding.EvidenceView;
import org.legation.api.measure.CountView;
import org.legation.api.measure.ValueView;
import org.legation.core.coding.Coding;
import org.legation.core.measure.Measures;
import org.legation.core.post.PostType;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;

/**
 * A post.
 *
 * @param text absent if no source showed it, or if it was removed
 * @param edits how often the post had been edited when it showed this text; absent without one
 * @param textTruncated whether the text is only the beginning of a longer one; absent without one
 * @param textRemovedAt since when the text of a post that is gone is not kept any more, if there was one
 * @param coding what the text was coded as; stays when the text is removed; absent if no source showed one
 * @param evidence the words the codes rest on; absent without the text, and if another version of the coder named them
 * @param observedAt the last observation that showed other counts than the one before
 * @param gone absent while the post is there
 * @param counts those of the last observation; of a post that is gone, those it ended with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostView(
        String mid,
        String accountId,
        String url,
        Instant publishedAt,
        String type,

        @Schema(description = "The plain text; absent if no source showed it, or if it was removed · 正文；未显示或已移除时无此项")
        @Nullable String text,

        @Schema(description = "How often the post had been edited when it showed this text · 此版本正文之前的编辑次数") @Nullable Integer edits,

        @Schema(description = "Whether the text is only the beginning of a longer one · 正文是否仅为长文开头") @Nullable Boolean textTruncated,

        @Schema(description = "Since when the text of a post that is gone is not kept any more · 消失帖文的正文自何时起不再保留")
        @Nullable Instant textRemovedAt,

        @Schema(
                description =
                        "What its text was coded as, which stays when the text is removed; absent if it was not coded · 正文编码；正文移除后仍保留，未编码时无此项")
        @Nullable CodingView coding,

        @Schema(
                description =
                        "The words its codes rest on; absent without the text, and if another version of the coder named them · 编码所依据的词；无正文或编码版本不同时无此项")
        @Nullable List<EvidenceView> evidence,

        Instant firstSeenAt,
        Instant observedAt,

        @Schema(
                description =
                        "What became of it, if it is not there any more; its counts are the last ones · 帖文消失的情况；其计数为最后所见")
        @Nullable GoneView gone,

        CountView.Three counts,
        List<ValueView> measures) {

    static PostView of(PostRecord post, @Nullable PostText kept, Instant now) {
        PostText text = kept == null || kept.isExpired(now) ? null : kept;
        return new PostView(
                post.mid().toString(),
                post.accountId(),
                post.id().link(),
                post.publishedAt(),
                post.type() == PostType.ORIGINAL ? "original" : "repost",
                text == null ? null : text.text(),
                text == null ? null : text.edits(),
                text == null ? null : text.truncated(),
                text == null ? removedAt(post, kept, now) : null,
                post.coding() == null ? null : CodingView.of(post.coding()),
                evidence(post.coding(), text),
                post.firstSeenAt(),
                post.observedAt(),
                gone(post),
                CountView.Three.of(post.counts()),
                Measures.POST.stream()
                        .map(measure -> ValueView.of(measure.of(post)))
                        .toList());
    }

    /** Words stand for what they were read as by the same version alone. */
    private static @Nullable List<EvidenceView> evidence(@Nullable Coding coding, @Nullable PostText text) {
        if (coding == null || text == null || text.codedBy() != coding.version()) {
            return null;
        }
        return text.evidence().stream().map(EvidenceView::of).toList();
    }

    private static @Nullable GoneView gone(PostRecord post) {
        Tombstone end = post.tombstone();
        return end != null && post.isGone() ? GoneView.of(post, end) : null;
    }

    /** An expired text may be removed at any time, which must not change the answer. */
    private static @Nullable Instant removedAt(PostRecord post, @Nullable PostText expired, Instant now) {
        if (expired != null) {
            return expired.expiresAt();
        }
        Tombstone end = post.tombstone();
        if (end == null || !post.isGone() || now.isBefore(end.textExpiresAt())) {
            return null;
        }
        return end.textExpiresAt();
    }
}
