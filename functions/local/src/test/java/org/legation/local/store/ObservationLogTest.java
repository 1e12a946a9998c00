package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.NOON;
import static org.legation.local.store.Samples.at;
import static org.legation.local.store.Samples.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;
import org.legation.core.post.Count;

/** The contract of the log. */
@ParameterizedClass
@EnumSource(Engine.class)
class ObservationLogTest {

    private final ObservationLog log;

    ObservationLogTest(Engine engine) {
        log = engine.stores().log();
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        assertThat(log.append(entry("a", 1), NOON)).isEmpty();

        assertThat(log.between("a", null, at(1))).containsExactly(entry("a", 1));
    }

    @Test
    void aSlotIsWrittenOnceAndItsHolderIsReturned() {
        Observation first = entry("a", 1);
        log.append(first, NOON);
        Observation second = new Observation(
                "a", first.slot(), first.observedAt().plusSeconds(9), null, "other", Count.missing(), List.of());

        assertThat(log.append(second, NOON)).contains(first);
        assertThat(log.between("a", null, at(9))).containsExactly(first);
    }

    @Test
    void entriesComeOldestFirstAfterOneSlotAndUpToAnother() {
        for (int minute : new int[] {3, 1, 4, 2}) {
            log.append(entry("a", minute), NOON);
        }
        log.append(entry("b", 2), NOON);

        assertThat(log.between("a", null, at(9)))
                .containsExactly(entry("a", 1), entry("a", 2), entry("a", 3), entry("a", 4));
        assertThat(log.between("a", at(1), at(3))).containsExactly(entry("a", 2), entry("a", 3));
        assertThat(log.between("a", at(1).plusMillis(1), at(3).minusMillis(1))).containsExactly(entry("a", 2));
        assertThat(log.between("a", at(4), at(9))).isEmpty();
        assertThat(log.between("a", at(4), at(1))).isEmpty();
        assertThat(log.between("nobody", null, at(9))).isEmpty();
    }
}
