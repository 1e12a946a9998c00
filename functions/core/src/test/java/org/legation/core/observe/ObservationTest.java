package org.legation.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.after;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.shown;
import static org.legation.core.Samples.timeline;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.post.Count;

class ObservationTest {

    @Test
    void aSlotStandsAfterTheOneBefore() {
        assertThat(after(NOON.minusMillis(1), entry(NOON)).previousSlot()).isEqualTo(NOON.minusMillis(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(NOON, entry(NOON)))
                .withMessageStartingWith("previousSlot: ");
    }

    @Test
    void nothingIsObservedBeforeItsSlot() {
        Instant early = NOON.minusMillis(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(Samples.ID, NOON, early, null, "test", Count.missing(), List.of()))
                .withMessageStartingWith("observedAt: ");
    }

    @Test
    void aTimelineShowsTheNewestFirstWhateverTheSourceDid() {
        ShownPost older = shown(NOON.minusSeconds(1), 1, 2, 3);
        ShownPost newer = shown(NOON, 1, 2, 3);

        assertThat(timeline(NOON, older, newer).posts()).containsExactly(newer, older);
    }

    /** Pinned posts stand in the list twice; the source has to take one away, and is told so here. */
    @Test
    void aTimelineShowsEachPostOnce() {
        ShownPost post = shown(NOON, 1, 2, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline(NOON, post, post))
                .withMessageContaining(post.mid().toString());
    }
}
