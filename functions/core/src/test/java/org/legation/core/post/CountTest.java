package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void anExactCountIsItself() {
        Count count = Count.of(27);

        assertThat(count.low()).isEqualTo(27);
        assertThat(count.point()).isEqualTo(27);
        assertThat(count.high()).isEqualTo(27);
    }

    @Test
    void aRoundedCountLiesWithinHalfAUnit() {
        Count shown = new Count.Rounded(12_000, 1_000);

        assertThat(shown.low()).isEqualTo(11_500);
        assertThat(shown.point()).isEqualTo(12_000);
        assertThat(shown.high()).isEqualTo(12_499);
    }

    @Test
    void aRoundedCountIsNeverNegative() {
        assertThat(new Count.Rounded(0, 10_000).low()).isZero();
    }

    @Test
    void aCappedCountHasNoUpperBound() {
        Count shown = new Count.Capped(1_000_000);

        assertThat(shown.low()).isEqualTo(1_000_000);
        assertThat(shown.point()).isEqualTo(1_000_000);
        assertThat(shown.high()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aMissingCountHasNoValue() {
        Count missing = Count.missing();

        assertThat(missing.isKnown()).isFalse();
        assertThatIllegalStateException().isThrownBy(missing::point);
        assertThatIllegalStateException().isThrownBy(missing::low);
        assertThatIllegalStateException().isThrownBy(missing::high);
        assertThat(Count.of(0).isKnown()).isTrue();
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Count.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Count.Rounded(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Count.Capped(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Count.Rounded(10, 1));
    }

    /** Whatever the true number is, the interval of what Weibo would show of it holds it. */
    @Property
    void theIntervalOfARoundedCountHoldsTheTrueNumber(
            @ForAll @LongRange(max = 99_999_999) long actual, @ForAll @LongRange(min = 2, max = 100_000) long unit) {
        long shown = (actual + unit / 2) / unit * unit;

        Count count = new Count.Rounded(shown, unit);

        assertThat(actual).isBetween(count.low(), count.high());
    }
}
