package org.legation.lab.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PollCostTest {

    @Test
    void aPollStaysWithinItsBudgetOfUnits() {
        // given ten days of history
        PollCost cost = PollCost.after(10);

        // then
        assertThat(cost.unchanged().writeUnits()).isLessThanOrEqualTo(1);
        assertThat(cost.changed4().writeUnits()).isLessThanOrEqualTo(9);
        assertThat(cost.new20().writeUnits()).isLessThanOrEqualTo(52);
    }

    @Test
    void aPollCostsTheSameAfterAThousandDaysAsAfterTen() {
        // given
        PollCost early = PollCost.after(10);
        PollCost late = PollCost.after(1000);

        // then
        assertThat(late.unchanged()).isEqualTo(early.unchanged());
        assertThat(late.changed4()).isEqualTo(early.changed4());
        assertThat(late.new20()).isEqualTo(early.new20());
    }
}
