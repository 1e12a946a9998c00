package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CrowdTangleTest {

    @Test
    void interactionsPerPostAndThePageRateMadeOfThem() {
        assertThat(CrowdTangle.perPost(600, 4)).hasValue(150);
        assertThat(CrowdTangle.pageRate(150, 10_000)).hasValue(1.5);
    }

    @Test
    void theListRateIsOfAllItsAccounts() {
        assertThat(CrowdTangle.listRate(9000, 60, 5000)).hasValue(3);
    }

    @Test
    void shareOfVoice() {
        assertThat(CrowdTangle.shareOfVoice(250, 1000)).hasValue(0.25);
        assertThat(CrowdTangle.shareOfVoice(0, 1000)).hasValue(0);
    }

    @Test
    void whatWouldBeDividedByZeroIsUndefined() {
        assertThat(CrowdTangle.perPost(0, 0)).isEmpty();
        assertThat(CrowdTangle.pageRate(150, 0)).isEmpty();
        assertThat(CrowdTangle.listRate(0, 0, 5000)).isEmpty();
        assertThat(CrowdTangle.listRate(10, 1, 0)).isEmpty();
        assertThat(CrowdTangle.shareOfVoice(0, 0)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrowdTangle.perPost(1, -1))
                .withMessageStartingWith("posts:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrowdTangle.listRate(0, 0, -5))
                .withMessageStartingWith("averageFollowers:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrowdTangle.shareOfVoice(2, 1))
                .withMessageStartingWith("interactions:");
    }

    @Property
    void theSharesOfAListAddUpToOne(
            @ForAll @IntRange(min = 1, max = 1_000_000) int one, @ForAll @IntRange(max = 1_000_000) int other) {
        double all = (double) one + other;
        assertThat(CrowdTangle.shareOfVoice(one, all).orElseThrow()
                        + CrowdTangle.shareOfVoice(other, all).orElseThrow())
                .isCloseTo(1, within(1e-12));
    }
}
