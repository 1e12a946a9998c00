package org.legation.core.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.MIDNIGHT;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.memory.MemoryAggregates;
import org.legation.core.memory.Saboteur;
import org.legation.core.score.Baseline;
import org.legation.core.score.Scorer;
import org.legation.core.time.Beijing;

class AggregateStepTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final LocalDate TODAY = Beijing.day(NOON);
    private static final Baseline FIRST = Scorer.fold(
                    Baseline.start(Samples.ID), entry(NOON, reading(PUBLISHED, 1, 2, 3)))
            .after();
    private static final Baseline NEXT_DAY =
            Scorer.fold(FIRST, entry(MIDNIGHT, reading(PUBLISHED, 1, 2, 9))).after();

    private final Saboteur saboteur = new Saboteur();
    private final MemoryAggregates store = new MemoryAggregates(saboteur);
    private final AggregateStep step = new AggregateStep(store);

    @Test
    void everyDayThatABaselineSpeaksOfIsBroughtUpToDate() {
        step.run(Samples.ID, List.of(FIRST, NEXT_DAY));

        assertThat(store.accountDays()).extracting(AccountDay::day).containsExactly(TODAY, TODAY.plusDays(1));
        assertThat(store.accountDays().get(0).totals().likes().value()).isEqualTo(9);
        assertThat(store.accountDays().get(0).gainsAsOf()).isEqualTo(NOON);
        assertThat(store.accountDays().get(1).gains().at(0)).isEqualTo(6);
    }

    @Test
    void anOlderOrRepeatedBaselineChangesNothing() {
        step.run(Samples.ID, List.of(FIRST, NEXT_DAY));
        List<AccountDay> before = store.accountDays();

        step.run(Samples.ID, List.of(FIRST));
        step.run(Samples.ID, List.of(NEXT_DAY, FIRST));

        assertThat(store.accountDays()).isEqualTo(before);
    }

    @Test
    void aLostRaceIsRunAgainWithWhatTheOtherWrote() {
        saboteur.beforeNextWrite(() -> step.run(Samples.ID, List.of(NEXT_DAY)));

        step.run(Samples.ID, List.of(FIRST));

        AccountDay today = store.accountDays().get(0);
        assertThat(today.totals().likes().value()).isEqualTo(9);
        assertThat(today.gainsAsOf()).isEqualTo(NOON);
    }

    @Test
    void aWorkerThatDiesBetweenTwoDaysIsRepeatedToTheSameEnd() {
        saboteur.dieAfter(0);
        assertThatThrownBy(() -> step.run(Samples.ID, List.of(FIRST, NEXT_DAY))).isInstanceOf(Saboteur.Death.class);
        assertThat(store.accountDays()).hasSize(1);

        step.run(Samples.ID, List.of(FIRST, NEXT_DAY));

        assertThat(store.accountDays()).hasSize(2);
    }
}
