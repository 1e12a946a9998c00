package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.measure.Given.FRIENDLY;
import static org.legation.core.measure.Given.HARSH;
import static org.legation.core.measure.Given.MONDAY;
import static org.legation.core.measure.Given.WORDLESS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.aggregate.AccountDay;

/** The four forces before they are ranked. */
class ForcesTest {

    @Test
    void spreadAndInteractionAreLogarithmsOfSums() {
        AccountDay day = Given.day(MONDAY, "?", "9 4 1", "10 0 1");

        assertThat(Forces.SPREAD.of(sample(day)).value()).isCloseTo(Math.log(20), within(1e-12));
        assertThat(Forces.INTERACTION.of(sample(day)).value()).isCloseTo(Math.log(5), within(1e-12));
    }

    @Test
    void serviceIsTheShareOfConsularPostsAndStudy() {
        Value value = Forces.SERVICE.of(sample(Given.coded(FRIENDLY, HARSH, HARSH, WORDLESS)));

        assertThat(value.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value.inputs()).containsExactly(entry("service", 1L), entry("categorised", 3L));
        assertThat(value.missing()).containsExactly(entry("withoutWords", 1L));
    }

    @Test
    void approvalIsTheLowerBoundOfTheShareOfLikes() {
        assertThat(Forces.APPROVAL.of(sample(Given.day(MONDAY, "?", "0 5 5"))).value())
                .isCloseTo(0.236590, within(1e-6));
        assertThat(Forces.APPROVAL.of(sample(Given.day(MONDAY, "?", "0 0 0"))).why())
                .isEqualTo("there are neither comments nor likes");
    }

    @ParameterizedTest
    @MethodSource("forces")
    void whatWasNotShownIsUnknownNotZero(PeriodMeasure force) {
        assertThat(force.of(sample(Given.day(MONDAY, "?", "? ? ?"))).value()).isNull();
        assertThat(force.of(sample(Given.day(MONDAY, "?", "? ? ?"))).why()).isNotBlank();
        assertThat(force.of(sample(Given.day(MONDAY, "?"))).why()).isEqualTo("no posts were published");
    }

    static List<PeriodMeasure> forces() {
        return Measures.FORCES;
    }

    private static PeriodSample sample(AccountDay day) {
        return PeriodSample.of(List.of(day));
    }
}
