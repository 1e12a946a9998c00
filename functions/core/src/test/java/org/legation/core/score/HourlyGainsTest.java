package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.legation.core.post.Interaction;

class HourlyGainsTest {

    private static final HourlyGains SOME =
            HourlyGains.NONE.plus(0, Interaction.REPOST, 1).plus(23, Interaction.LIKE, 5);

    @Test
    void gainsOfAnHourAddUp() {
        HourlyGains gains = SOME.plus(23, Interaction.LIKE, 2).plus(23, Interaction.COMMENT, 4);

        assertThat(gains.at(23)).isEqualTo(11);
        assertThat(gains.at(23, Interaction.LIKE)).isEqualTo(7);
        assertThat(gains.at(0)).isEqualTo(1);
        assertThat(gains.plus(SOME).at(23, Interaction.LIKE)).isEqualTo(12);
        assertThat(SOME.at(23)).as("the first is as it was").isEqualTo(5);
    }

    @Test
    void theOrderOfItsValuesIsFixedSinceTheyAreStored() {
        long[] values = HourlyGains.NONE
                .plus(1, Interaction.REPOST, 7)
                .plus(1, Interaction.COMMENT, 8)
                .plus(1, Interaction.LIKE, 9)
                .toArray();

        assertThat(values).hasSize(72);
        assertThat(values[3]).isEqualTo(7);
        assertThat(values[4]).isEqualTo(8);
        assertThat(values[5]).isEqualTo(9);
    }

    @Test
    void itComesBackFromItsValues() {
        assertThat(HourlyGains.of(SOME.toArray())).isEqualTo(SOME).hasSameHashCodeAs(SOME);
        assertThat(SOME).isNotEqualTo(HourlyGains.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> HourlyGains.of(new long[71]));
    }

    @Test
    void whoeverChangesTheValuesGivenOutChangesNothing() {
        SOME.toArray()[0] = 99;

        assertThat(SOME.at(0)).isEqualTo(1);
    }
}
