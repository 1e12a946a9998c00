package org.legation.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.coverage.CoverageView;
import org.legation.api.measure.CountView;
import org.legation.api.measure.FormulaId;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Prior;
import org.legation.core.measure.Measures;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;

/**
 * An account, its followers and what its posts usually have.
 *
 * @param asOf the last observation behind followers and usual; absent before the first
 * @param coverage how much of the last 30 days was seen
 * @param usual per type of post, the usual interactions by age
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountDetail(
        AccountView account,
        @Nullable Instant asOf,
        @Nullable CountView followers,
        CoverageView coverage,
        Map<String, Usual> usual) {

    /**
     * What posts of one type usually have.
     *
     * @param basis the counts that are summed
     */
    public record Usual(FormulaId formula, List<String> basis, List<AtAge> ages) {}

    /**
     * The usual at one age.
     *
     * @param interactions the median
     * @param n how many posts stand behind it (decayed); below 4 it is mostly the prior
     */
    @Schema(name = "UsualAtAge")
    public record AtAge(Duration age, double interactions, double n) {}

    static AccountDetail of(AccountView account, CoverageView coverage, @Nullable Baseline baseline) {
        if (baseline == null) {
            return new AccountDetail(account, null, null, coverage, Map.of());
        }
        Map<String, Usual> usual = new TreeMap<>();
        baseline.cells().forEach((type, cells) -> {
            if (!cells.basis().isEmpty()) {
                usual.put(type == PostType.ORIGINAL ? "original" : "repost", usual(cells, baseline));
            }
        });
        return new AccountDetail(account, baseline.asOf(), CountView.of(baseline.followers()), coverage, usual);
    }

    private static Usual usual(AgeCells cells, Baseline baseline) {
        Prior prior = Prior.of(baseline.followers(), cells.basis());
        List<AtAge> ages = new ArrayList<>();
        for (Duration age : AgeGrid.AGES) {
            Expectation at = cells.at(age, prior);
            ages.add(new AtAge(age, at.interactions(), at.posts()));
        }
        return new Usual(FormulaId.of(Measures.EXPECTATION), cells.basis().names(), ages);
    }
}
