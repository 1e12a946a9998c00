package org.legation.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.poll.Pacing;

/** The short form of the experiment; the command runs it for months. */
class SoakTest {

    @ParameterizedTest
    @EnumSource
    void twelveDaysOfFaultsLoseNothingThatCouldBeSeenAndBreakNoManners(Plan.Way way) {
        Soak.Outcome outcome = new Soak(new Plan(7, 12, 12, way, true, Pacing::next)).run();

        assertThat(outcome.violations()).isEmpty();
        assertThat((long) outcome.figures().get("collected")).isGreaterThan(100);
        assertThat((long) outcome.figures().get("requests")).isGreaterThan(1_000);
    }

    /** At four polls a day a visitor misses posts of busy accounts, and the ledger says so. */
    @ParameterizedTest
    @EnumSource(names = "VISITOR")
    void whatIsOutOfReachStandsInTheLedger(Plan.Way way) {
        Plan seldom = new Plan(7, 12, 12, way, true, (id, state, thrift, now) -> now.plusSeconds(6 * 3_600));
        Soak.Outcome outcome = new Soak(seldom).run();

        assertThat(outcome.violations()).isEmpty();
        assertThat((long) outcome.figures().get("inGaps")).isPositive();
    }

    /** Half the delay of hourly polling at no more requests. */
    @ParameterizedTest
    @EnumSource(names = {"LOGIN", "GATEWAY"})
    void thePaceSeesPostsSoonerThanHourlyPollingAndAsksLess(Plan.Way way) {
        Soak.Outcome adaptive = new Soak(new Plan(3, 10, 12, way, false, Pacing::next)).run();
        Soak.Outcome hourly =
                new Soak(new Plan(3, 10, 12, way, false, (id, state, thrift, now) -> now.plusSeconds(3_600))).run();

        assertThat(figure(adaptive, "requests")).isLessThan(figure(hourly, "requests"));
        assertThat(figure(adaptive, "medianDelaySeconds")).isLessThan(figure(hourly, "medianDelaySeconds") / 2);
    }

    private static long figure(Soak.Outcome outcome, String name) {
        return (long) outcome.figures().get(name);
    }
}
