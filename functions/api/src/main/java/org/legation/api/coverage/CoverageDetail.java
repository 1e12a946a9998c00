package org.legation.api.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.FormulaId;
import org.legation.core.coverage.GapReason;
import org.legation.core.measure.Measures;
import org.legation.core.post.Mid;

/**
 * What was seen of an account's posts and what was not.
 *
 * @param from the start of the time asked for
 * @param to its end, now at the latest
 * @param readSince the oldest post from which on posts were read; absent if none was
 * @param watermark the newest post seen; absent if none was
 * @param gaps what was not seen in that time, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageDetail(
        AccountCoverage account,
        FormulaId formula,
        Instant from,
        Instant to,
        @Nullable PlacedPost readSince,
        @Nullable PlacedPost watermark,
        List<Gap> gaps,
        Posts posts) {

    /**
     * A post as a place in time.
     *
     * @param at when it was published; absent if its id does not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlacedPost(String mid, @Nullable Instant at) {

        static @Nullable PlacedPost of(@Nullable Mid mid) {
            return mid == null
                    ? null
                    : new PlacedPost(mid.toString(), mid.publishedAt().orElse(null));
        }
    }

    /**
     * A stretch that was not seen.
     *
     * @param after the newest post below it that was seen
     * @param before the oldest post above it that was seen
     * @param mayClose whether a later poll may still see it
     */
    @Schema(name = "CoverageGap")
    public record Gap(
            @Nullable PlacedPost after, @Nullable PlacedPost before, Reason reason, Instant foundAt, boolean mayClose) {

        static Gap of(org.legation.core.coverage.Gap gap) {
            return new Gap(
                    PlacedPost.of(gap.after()),
                    PlacedPost.of(gap.before()),
                    Reason.of(gap.reason()),
                    gap.foundAt(),
                    gap.reason() != GapReason.OUT_OF_REACH);
        }
    }

    /**
     * The posts published in that time.
     *
     * @param seen how many are stored
     * @param total how many public ones there were; null if that is not known
     */
    @Schema(name = "CoveragePosts")
    public record Posts(
            long seen,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable Long total) {}

    static CoverageDetail of(
            AccountCoverage account, org.legation.core.coverage.Coverage coverage, Shown shown, long seen) {
        boolean all = account.share() != null && account.share() == 1.0;
        return new CoverageDetail(
                account,
                FormulaId.of(Measures.COVERAGE),
                shown.from(),
                shown.to(),
                PlacedPost.of(coverage.from()),
                PlacedPost.of(coverage.upTo()),
                coverage.gaps().stream()
                        .filter(shown::holds)
                        .sorted(Comparator.comparing(org.legation.core.coverage.Gap::after)
                                .reversed())
                        .map(Gap::of)
                        .toList(),
                new Posts(seen, all ? (Long) seen : null));
    }
}
