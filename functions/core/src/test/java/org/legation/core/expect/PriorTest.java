package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;

class PriorTest {

    private static final int AT_72_HOURS = 9;

    /** By hand: 0.2·√250,000 = 100, so ln(101) = 4.61512051684126 at 72 hours and 1.90 less at 15 minutes. */
    @Test
    void itsLevelGrowsWithTheRootOfTheFollowers() {
        Prior prior = Prior.of(Count.of(250_000), Basis.ALL);

        assertThat(prior.means()).hasSize(AgeGrid.SIZE).isSorted();
        assertThat(prior.means().get(AT_72_HOURS)).isCloseTo(4.61512051684126, within(1e-12));
        assertThat(prior.means().get(0)).isCloseTo(2.71512051684126, within(1e-12));
        assertThat(prior.variance()).isEqualTo(0.6);
        assertThat(prior.spread()).isEqualTo(2.0);
    }

    @Test
    void unknownFollowersAreAHundredThousandNotZero() {
        assertThat(Prior.of(Count.missing(), Basis.ALL)).isEqualTo(Prior.of(Count.of(100_000), Basis.ALL));
    }

    @Test
    void withoutLikesItIsOneLower() {
        Prior prior = Prior.of(Count.of(250_000), new Basis(true, true, false));

        assertThat(prior.means().get(AT_72_HOURS)).isCloseTo(3.61512051684126, within(1e-12));
    }

    @Test
    void itNeverFallsToNothing() {
        assertThat(Prior.of(Count.of(0), Basis.ALL).means()).containsOnly(0.1);
    }
}
