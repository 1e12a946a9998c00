package org.legation.lab.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateCostTest {

    @Test
    void anUnchangedPollOfAGatedSourceWritesItsAccountOnceAndTheGateTwice() {
        GateCost cost = GateCost.measure();

        assertThat(cost.account().writeUnits()).isEqualTo(1);
        assertThat(cost.gate().writeUnits()).isEqualTo(2);
        assertThat(cost.unchanged().writeUnits()).isEqualTo(3);
    }
}
