package org.legation.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of the experiment; the command runs it for months. */
class SoakTest {

    @ParameterizedTest
    @EnumSource
    void twelveDaysOfFaultsLoseNothingThatCouldBeSeenAndBreakNoManners(Plan.Way way) {
        Soak.Outcome outcome = new Soak(Plan.soak(7, 12, 12, way)).run();

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.figure("collected")).isGreaterThan(100);
        assertThat(outcome.figure("requests")).isGreaterThan(1_000);
    }

    /** Every third day, a visitor misses posts of busy accounts, and the ledger says so. */
    @Test
    void whatIsOutOfReachStandsInTheLedger() {
        Plan seldom = new Plan(
                7,
                12,
                12,
                Plan.Way.VISITOR,
                Plan.Way.VISITOR.limits(),
                true,
                (id, state, thrift, now) -> now.plusSeconds(72 * 3_600));
        Soak.Outcome outcome = new Soak(seldom).run();

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.figure("inGaps")).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGIN", "GATEWAY"})
    void onTheBudgetOfHourlyPollingPostsAreSeenInLessThanHalfOfItsTime(Plan.Way way) {
        Map<String, Soak.Outcome> outcomes = new Economy(3, 10, 12, way).run();
        Soak.Outcome adaptive = outcomes.get(Economy.ADAPTIVE);
        Soak.Outcome hourly = outcomes.get(Economy.HOURLY);

        assertThat(adaptive.violations()).isEmpty();
        assertThat(adaptive.figure("requests")).isLessThanOrEqualTo(hourly.figure("requests"));
        assertThat(adaptive.figure("credits")).isLessThanOrEqualTo(hourly.figure("credits"));
        assertThat(adaptive.figure("medianDelaySeconds")).isLessThan(hourly.figure("medianDelaySeconds") / 2);
    }
}
