package org.legation.api.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legation.core.expect.AgeGrid;
import org.legation.core.score.PostRecord;
import org.legation.core.score.Tombstone;

/**
 * What became of a post that is not there any more.
 *
 * @param kind gone or hidden
 * @param at the observation that made it sure
 * @param age how old the post was then
 */
@Schema(name = "PostGone")
public record GoneView(
        @Schema(
                enumeration = {"gone", "hidden"},
                description = "gone: deleted or taken down; hidden: not for everybody any more · gone：已删除；hidden：不再公开")
        String kind,

        @Schema(description = "The observation that made it sure · 确认消失的观测时间")
        Instant at,

        @Schema(description = "How old the post was then · 当时的帖龄")
        Duration age) {

    static GoneView of(PostRecord post, Tombstone end) {
        return new GoneView(
                end.kind().name().toLowerCase(Locale.ROOT), end.at(), AgeGrid.age(post.publishedAt(), end.at()));
    }
}
