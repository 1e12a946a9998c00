package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.expect.Fleet.above;
import static org.legation.core.expect.Fleet.embassy;
import static org.legation.core.expect.Fleet.newcomer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.core.account.AgencyKind;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;

class PeerPriorsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Basis WITHOUT_LIKES = new Basis(true, true, false);

    /**
     * By hand: one post has the weight 1/(1 + 0.6) = 0.625, so one that lies 1 above gives 0.625/2.625 = 0.238095 over
     * all, (2·0.238095 + 0.625)/2.625 = 0.419501 over the kind, and (2·0.419501 + 0.625)/2.625 = 0.557715 over the size.
     */
    @Test
    void onePeerWithOnePostDrawsEachGroupALittleFurther() {
        PeerPrior prior = taught("new", newcomer("new"), embassy("a", above(1, 1)));

        assertThat(prior.group()).isEqualTo(PeerGroup.SIZE);
        assertThat(prior.accounts()).isEqualTo(1);
        assertThat(prior.posts()).isEqualTo(1);
        assertThat(prior.offsets()).hasSize(AgeGrid.SIZE).containsOnly(0.558);
    }

    @Test
    void peersOfOtherSizesAndKindsTeachLess() {
        Member small = new Member("small", AgencyKind.EMBASSY, Count.of(9_000), Map.of());
        Member consulate = new Member("consulate", AgencyKind.CONSULATE, Count.of(250_000), Map.of());
        Member peer = embassy("a", above(1, 1));

        PeerPrior ofKind = taught("small", small, peer);
        PeerPrior ofAll = taught("consulate", consulate, peer);

        assertThat(ofKind.group()).isEqualTo(PeerGroup.KIND);
        assertThat(ofKind.offsets()).containsOnly(0.420);
        assertThat(ofAll.group()).isEqualTo(PeerGroup.ALL);
        assertThat(ofAll.offsets()).containsOnly(0.238);
    }

    @Test
    void anAccountAloneIsTaughtNothing() {
        assertThat(PeerPriors.of(List.of(embassy("a", above(1, 20))), DAY)).isEmpty();
        assertThat(PeerPriors.of(List.of(newcomer("a"), newcomer("b")), DAY)).isEmpty();
    }

    @Test
    void othersCountsTeachNothing() {
        Member peer = embassy("b", above(1, 20, WITHOUT_LIKES));

        assertThat(PeerPriors.of(List.of(embassy("a", above(1, 20)), peer), DAY))
                .isEmpty();
    }

    @Test
    void aNewcomerIsTaughtOnTheBasisOfMost() {
        PeerPrior prior = taught(
                "new",
                newcomer("new"),
                embassy("a", above(1, 3)),
                embassy("b", above(1, 3)),
                embassy("c", above(2, 3, WITHOUT_LIKES)));

        assertThat(prior.basis()).isEqualTo(Basis.ALL);
        assertThat(prior.accounts()).isEqualTo(2);
    }

    @Test
    void aProlificAccountDoesNotOwnTheGroup() {
        PeerPrior prior = taught("new", newcomer("new"), embassy("a", above(-1, 66)), embassy("b", above(1, 5)));

        // The weights are 1/(1 + 0.6/42) = 0.986 and 1/(1 + 0.6/4.85) = 0.89: nearly one each.
        assertThat(prior.offsets()).allSatisfy(offset -> assertThat(offset).isBetween(-0.1, 0.0));
    }

    @Test
    void accountsThatLieFarApartAreToldByTheSpread() {
        PeerPrior apart = taught("new", newcomer("new"), embassy("a", above(-3, 60)), embassy("b", above(3, 60)));
        PeerPrior close = taught("new", newcomer("new"), embassy("a", above(0, 60)), embassy("b", above(0, 60)));

        assertThat(apart.spread()).isGreaterThan(2);
        assertThat(close.spread()).isLessThan(0.5);
    }

    @Test
    void steadyPeersMakeAPostRareSooner() {
        PeerPrior steady = taught("new", newcomer("new"), embassy("a", above(0, 60)), embassy("b", above(0, 60)));

        assertThat(steady.variance()).isLessThan(0.3);
    }

    @Test
    void whatPeersTeachIsAddedToWhatFollowersSuggestIfMadeOfTheSameCounts() {
        PeerPrior taught = taught("new", newcomer("new"), embassy("a", above(1, 1)));

        Prior prior = Prior.of(Count.of(250_000), Basis.ALL, taught);

        assertThat(prior.means().get(9)).isCloseTo(4.61512051684126 + 0.558, within(1e-12));
        assertThat(prior.variance()).isEqualTo(taught.variance());
        assertThat(prior.spread()).isEqualTo(taught.spread());
        assertThat(Prior.of(Count.of(250_000), WITHOUT_LIKES, taught))
                .isEqualTo(Prior.of(Count.of(250_000), WITHOUT_LIKES));
    }

    private static PeerPrior taught(String id, Member... members) {
        PeerPrior prior = PeerPriors.of(List.of(members), DAY).get(id).byType().get(PostType.ORIGINAL);
        assertThat(prior).isNotNull();
        return prior;
    }
}
