package org.legation.lab.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertCostTest {

    @Test
    void anAlertCostsItsItemAndDecisionTwiceForTheIndexAndAMessageWhatItsChannelWrites() {
        AlertCost cost = AlertCost.measure();

        // An alert is written when it is raised and when it is decided, each time once more for the index.
        assertThat(cost.noticed().writeUnits()).isEqualTo(4);
        // A message of up to three kilobytes is put, claimed and settled; its channel's state is written before and
        // after.
        assertThat(cost.channel().writeUnits()).isEqualTo(3 * 3 + 2);
        // The desk remembers what it told.
        assertThat(cost.told().writeUnits()).isEqualTo(4 + 1 + 11);
    }
}
