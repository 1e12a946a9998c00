package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityCompetitivenessTest {

    /** Lines of the table of 2023's third quarter. */
    @ParameterizedTest
    @CsvSource({
        "成都, 94.61, 86.91, 94.17, 91.76",
        "杭州, 77.42, 72.50, 81.42, 77.10",
        "陇南, 82.29, 74.47, 60.34, 71.87",
        "保定, 72.83, 68.90, 56.76, 65.83"
    })
    void thePrintedTotalsComeOut(String city, double spread, double service, double interaction, double printed) {
        assertThat(CityCompetitiveness.of(spread, service, interaction))
                .as(city)
                .isCloseTo(printed, within(0.0051));
    }

    /** 昆明 in 2015's first half: the weights were others then. */
    @Test
    void anEarlierTableDoesNotComeOut() {
        assertThat(CityCompetitiveness.of(93.76, 75.15, 77.99))
                .isCloseTo(81.73, within(0.005))
                .isNotCloseTo(83.59, within(1.0));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CityCompetitiveness.of(1, -1, 1))
                .withMessageStartingWith("service:");
    }
}
