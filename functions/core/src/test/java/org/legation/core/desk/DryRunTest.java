package org.legation.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.alert.Alert;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Levels;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.post.Basis;

class DryRunTest {

    /** Noon in Beijing. */
    private static final Instant NOON = Samples.NOON;

    private static final Instant FROM = NOON.minus(Duration.ofDays(3));
    private static final Instant TO = NOON.plus(Duration.ofDays(3));
    private static final Fleet FLEET = new Fleet(100, 400);
    private static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @Test
    void nothingFoundMeansNothingTold() {
        DryRun run = run(settings(null, List.of()));

        assertThat(run.facts()).isZero();
        assertThat(run.told()).isEmpty();
        assertThat(run.days()).isEmpty();
        assertThat(run.channels()).containsExactly(new DryRun.Load("press", 0, 0, 0, 0, 20));
    }

    @Test
    void aSpikeIsToldOnceAndItsRepetitionContinues() {
        DryRun run = run(settings(null, List.of()), spike(NOON, 3), spike(NOON.plusSeconds(600), 3.5));

        assertThat(run.decisions()).isEqualTo(Map.of(Decision.DELIVER, 1, Decision.CONTINUES, 1));
        assertThat(run.told()).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(Severity.SPIKE);
            assertThat(message.channels()).containsExactly("press");
            assertThat(message.title().english()).contains(Samples.EMBASSY.name());
        });
        assertThat(run.days())
                .containsExactly(new DryRun.Day(
                        LocalDate.of(2026, 11, 20), Map.of(Severity.SPIKE, 2), Map.of(Severity.SPIKE, 1), 0));
    }

    /** 400 posts a day and half of a hundredth of an alert: 1 in 80 000. */
    @Test
    void aSmallerBudgetTellsLess() {
        DryRun generous = run(settings(null, List.of()), spike(NOON, 3));
        DryRun strict = run(settings(0.01, List.of()), spike(NOON, 3));

        assertThat(generous.told()).hasSize(1);
        assertThat(strict.told()).isEmpty();
        assertThat(strict.decisions()).containsOnlyKeys(Decision.ONLY_A_NOTICE);
    }

    @Test
    void whatWentBeforeTheSpanIsRememberedAndNotCounted() {
        DryRun run = run(settings(null, List.of()), spike(FROM.minusSeconds(60), 3), spike(FROM.plusSeconds(60), 3.5));

        assertThat(run.facts()).isEqualTo(1);
        assertThat(run.decisions()).containsOnlyKeys(Decision.CONTINUES);
    }

    @Test
    void theEndIsToldWhereTheBeginningWas() {
        SpikeEnd end = new SpikeEnd(
                Samples.ID,
                Subject.post(Samples.mid(NOON), NOON),
                NOON.plusSeconds(9000),
                SpikeEnd.How.RESOLVED,
                NOON,
                6,
                20,
                NOON,
                900);

        assertThat(run(settings(null, List.of()), spike(NOON, 3), end).told()).hasSize(2);
        assertThat(run(settings(null, List.of()), end).told()).isEmpty();
    }

    @Test
    void aMajorThatNobodyAcknowledgesIsRemindedOf() {
        DryRun run = run(settings(null, List.of("press")), spike(NOON, 4));

        assertThat(run.channels()).containsExactly(new DryRun.Load("press", 1, 1, 1, 2, 20));
    }

    @Test
    void whatTheDeskItselfRaisesIsDecidedAndDoubtsWhatFollows() {
        List<Alert> facts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            facts.add(spike("90000000" + (10 + i), NOON.plusSeconds(i), 3));
        }
        facts.add(spike("9900000099", NOON.plus(DataDesk.DOUBT).plusSeconds(60), 3));

        DryRun run = run(settings(null, List.of()), facts.toArray(Alert[]::new));

        assertThat(run.told())
                .filteredOn(message -> message.alert() instanceof DataTrouble)
                .extracting(message -> ((DataTrouble) message.alert()).over())
                .containsExactly(false, true);
        assertThat(run.decisions().get(Decision.DATA_IN_DOUBT)).isGreaterThanOrEqualTo(9);
        assertThat(run.told().get(run.told().size() - 1).alert()).isInstanceOf(Spike.class);
    }

    /** The settings of then found it; by these ones it may never have been. */
    @Test
    void whatTheDeskRaisedByTheSettingsOfThenIsPassedOver() {
        DataTrouble stored = new DataTrouble(Alert.FLEET, NOON, DataTrouble.Kind.MANY_AT_ONCE, NOON, false, 21, 100);

        DryRun run = run(settings(null, List.of()), stored, spike(NOON.plusSeconds(60), 3));

        assertThat(run.facts()).isEqualTo(1);
        assertThat(run.decisions()).containsOnlyKeys(Decision.DELIVER);
    }

    private static DryRun run(AlertSettings settings, Alert... facts) {
        return DryRun.of(List.of(facts), Samples.registry(Samples.EMBASSY), settings, FLEET, FROM, TO);
    }

    private static AlertSettings settings(Double budget, List<String> escalateTo) {
        ChannelSettings press = new ChannelSettings("press", ChannelType.SNS, null, null, 20);
        return new AlertSettings(
                budget,
                NEVER,
                List.of(LocalTime.of(18, 25)),
                List.of(press),
                List.of(Route.all(List.of("press"))),
                List.of("press"),
                escalateTo,
                Duration.ofMinutes(30),
                true);
    }

    private static Spike spike(Instant at, double strength) {
        return spike(Samples.ID, at, strength);
    }

    /** Eight times the usual; from strength 4 on twenty times, which makes it major. */
    private static Spike spike(String account, Instant at, double strength) {
        return new Spike(
                account,
                Subject.post(Samples.mid(NOON), NOON),
                at,
                Levels.of(strength),
                strength,
                Samples.counts("100 100 800"),
                Basis.ALL,
                1000,
                strength < 4 ? 125 : 50,
                60,
                Math.pow(10, -strength),
                10_000,
                0,
                null,
                null,
                "post-channel.2");
    }
}
