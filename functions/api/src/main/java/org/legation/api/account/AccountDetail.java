package org.legation.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Peers;
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
     * @param peers the accounts that stand behind it as long as the account's own posts are few; absent if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Usual(
            FormulaId formula, List<String> basis, @Nullable PeersView peers, List<AtAge> ages) {}

    /**
     * Accounts like this one.
     *
     * @param group {@code size}: of its kind and decade of followers; {@code kind}: of its kind; {@code all}: all that are
     *     polled. The narrowest in which there is anybody
     * @param accounts how many
     * @param n how many posts of theirs (decayed)
     * @param day the Beijing day on which they were compared
     */
    @Schema(name = "Peers")
    public record PeersView(String group, int accounts, int n, LocalDate day) {}

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
                usual.put(type == PostType.ORIGINAL ? "original" : "repost", usual(type, cells, baseline));
            }
        });
        return new AccountDetail(account, baseline.asOf(), CountView.of(baseline.followers()), coverage, usual);
    }

    private static Usual usual(PostType type, AgeCells cells, Baseline baseline) {
        Prior prior = baseline.prior(type, cells.basis());
        List<AtAge> ages = new ArrayList<>();
        for (Duration age : AgeGrid.AGES) {
            Expectation at = cells.at(age, prior);
            ages.add(new AtAge(age, at.interactions(), at.posts()));
        }
        FormulaId formula =
                new FormulaId(Measures.EXPECTATION.id(), baseline.versions().expectation());
        return new Usual(formula, cells.basis().names(), peers(type, cells, baseline), ages);
    }

    private static @Nullable PeersView peers(PostType type, AgeCells cells, Baseline baseline) {
        Peers peers = baseline.peers();
        PeerPrior prior = peers == null ? null : peers.byType().get(type);
        if (peers == null || prior == null || !prior.basis().equals(cells.basis())) {
            return null;
        }
        String group = prior.group().name().toLowerCase(Locale.ROOT);
        return new PeersView(group, prior.accounts(), prior.posts(), peers.day());
    }
}
