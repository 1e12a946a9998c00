package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final Basis LIKES_CLOSED = new Basis(true, true, false);

    @Test
    void interactionsAreThePlainSum() {
        assertThat(Engagement.of(1, 20, 300).interactions(Basis.ALL)).isEqualTo(321);
        assertThat(Engagement.of(1, 20, 300).interactions(LIKES_CLOSED)).isEqualTo(21);
        assertThat(Engagement.of(1, 20, 300).interactions(Basis.NONE)).isZero();
    }

    @Test
    void aSumOverAnUnknownCountIsAnErrorNotZero() {
        Engagement counts = new Engagement(Count.of(1), Count.missing(), Count.of(2));

        assertThatIllegalStateException().isThrownBy(() -> counts.interactions(Basis.ALL));
        assertThatIllegalStateException().isThrownBy(() -> counts.atLeast(Basis.ALL));
        assertThat(counts.interactions(counts.basis())).isEqualTo(3);
    }

    @Test
    void whatIsCertainIsTheSumOfLowerBounds() {
        Engagement counts = new Engagement(new Count.Rounded(12_000, 1_000), Count.of(5), new Count.Capped(1_000_000));

        assertThat(counts.atLeast(Basis.ALL)).isEqualTo(11_500 + 5 + 1_000_000);
        assertThat(counts.interactions(Basis.ALL)).isEqualTo(12_000 + 5 + 1_000_000);
    }

    @Test
    void onlyACountOfTheBasisMakesItCapped() {
        Engagement counts = new Engagement(Count.of(1), Count.of(1), new Count.Capped(1_000_000));

        assertThat(counts.isCapped(Basis.ALL)).isTrue();
        assertThat(counts.isCapped(LIKES_CLOSED)).isFalse();
    }

    @Test
    void aNewerReadingStandsOverAnOlderOneWhereItShowsSomething() {
        Engagement older = new Engagement(Count.of(1), Count.of(2), Count.missing());
        Engagement newer = new Engagement(Count.missing(), Count.of(0), new Count.Rounded(10_000, 1_000));

        assertThat(newer.over(older))
                .isEqualTo(new Engagement(Count.of(1), Count.of(0), new Count.Rounded(10_000, 1_000)));
        assertThat(Engagement.UNKNOWN.over(older)).isEqualTo(older);
        assertThat(older.over(Engagement.UNKNOWN)).isEqualTo(older);
    }

    @Test
    void theBasisHoldsWhatIsKnown() {
        assertThat(Engagement.UNKNOWN.basis()).isEqualTo(Basis.NONE);
        assertThat(Engagement.of(0, 0, 0).basis()).isEqualTo(Basis.ALL);
        assertThat(new Engagement(Count.of(0), Count.missing(), Count.missing()).basis())
                .isEqualTo(new Basis(true, false, false));
    }
}
