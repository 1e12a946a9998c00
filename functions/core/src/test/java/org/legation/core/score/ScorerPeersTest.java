package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.peers;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.observe.Observation;

/** What is expected of an account without posts, with and without peers. */
class ScorerPeersTest {

    private static final Observation ENTRY = entry(NOON, reading(NOON.minus(Duration.ofHours(80)), 1, 2, 3));

    /** By hand: 10,000 followers suggest 20 interactions at 72 hours; peers that have e times as many make it 21·e − 1. */
    @Test
    void anEntryIsJudgedByThePeersItTells() {
        assertThat(expected(Scorer.fold(Baseline.start(Samples.ID), ENTRY))).isCloseTo(20, within(1e-9));
        assertThat(expected(Scorer.fold(Baseline.start(Samples.ID), ENTRY.with(peers(1)))))
                .isCloseTo(21 * Math.E - 1, within(1e-9));
    }

    @Test
    void theyAreInForceUntilTheLogTellsOthers() {
        Baseline first =
                Scorer.fold(Baseline.start(Samples.ID), ENTRY.with(peers(1))).after();
        Observation next = entry(NOON.plusSeconds(60), reading(NOON.minus(Duration.ofHours(90)), 1, 2, 3));

        Baseline silent = Scorer.fold(first, next).after();
        Baseline told = Scorer.fold(first, next.with(peers(2))).after();

        assertThat(silent.peers()).isEqualTo(peers(1));
        assertThat(told.peers()).isEqualTo(peers(2));
    }

    private static double expected(Scored scored) {
        List<PostChange> changes = scored.changes();
        return changes.get(0).expected().interactions();
    }
}
