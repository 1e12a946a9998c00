package org.legation.core.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;

class AgeCellsTest {

    private static final Prior PRIOR = Prior.of(Count.of(250_000), Basis.ALL);
    private static final int AT_1_HOUR = 2;
    private static final int AT_2_HOURS = 3;

    /** By hand: ln(101) − 1.53 at one hour, ln(101) − 1.16 at two, so ln(101) − 1.53 + 0.58496·0.37 at 90 minutes. */
    @Test
    void aNewAccountIsExpectedToDoAsThePriorSays() {
        Expectation expectation = AgeCells.EMPTY.at(Duration.ofMinutes(90), PRIOR);

        assertThat(expectation.mean()).isCloseTo(4.61512051684126 - 1.53 + 0.584962500721156 * 0.37, within(1e-12));
        // 0.85·0.6, and the noise of some 25 counts.
        assertThat(expectation.variance()).isCloseTo(0.51 + 1 / 26.5, within(0.002));
        assertThat(expectation.posts()).isZero();
        assertThat(expectation.spread()).isEqualTo(2.0);
    }

    /** By hand: x = 5 once at one hour, prior 3.08512…: mean (κ·3.08512… + 5)/(κ + 1), κ = 0.52037…/2; n = 1 there and 0 at two hours. */
    @Test
    void whatIsLearnedAtOneAgeCountsThereAndFadesTowardsTheNext() {
        AgeCells learned = AgeCells.EMPTY.learn(AT_1_HOUR, 5, Basis.ALL, PRIOR);

        Expectation there = learned.at(Duration.ofHours(1), PRIOR);
        Expectation between = learned.at(Duration.ofMinutes(90), PRIOR);
        Expectation next = learned.at(Duration.ofHours(2), PRIOR);

        assertThat(there.mean()).isCloseTo(4.604641119420642, within(1e-6));
        assertThat(there.posts()).isEqualTo(1);
        assertThat(between.posts()).isCloseTo(1 - 0.584962500721156, within(1e-9));
        assertThat(next.posts()).isZero();
        assertThat(next.mean()).isCloseTo(PRIOR.means().get(AT_2_HOURS), within(1e-12));
    }

    @Test
    void theFirstPostSetsTheBasis() {
        Basis withoutLikes = new Basis(true, true, false);

        assertThat(AgeCells.EMPTY.basisFor(withoutLikes)).isEqualTo(withoutLikes);
        AgeCells learned = AgeCells.EMPTY.learn(AT_1_HOUR, 5, withoutLikes, PRIOR);
        assertThat(learned.basis()).isEqualTo(withoutLikes);
        assertThat(learned.basisFor(Basis.ALL)).isEqualTo(withoutLikes);
    }

    @Test
    void thereIsOneCellForEachAge() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeCells(Basis.ALL, List.of(Cell.EMPTY)));
    }
}
