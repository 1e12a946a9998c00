package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.shown;
import static org.legation.core.Samples.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.observe.ShownPost;
import org.legation.core.source.SourceFailure;

class PollStateTest {

    private static final PollState START = PollState.start(NOON);

    /** Whatever an account does, what is remembered is what was just shown and 24 posts more. */
    @Property(tries = 200)
    void whatIsRememberedIsBounded(@ForAll Random random) {
        PollState state = START;
        Instant at = NOON;
        for (int poll = 0; poll < 60; poll++) {
            at = at.plus(Duration.ofMinutes(5 + random.nextInt(600)));
            ShownPost[] posts = posts(at, random.nextInt(12), random);

            state = Poll.answered(state, at, timeline(at, posts)).after();

            assertThat(state.known()).hasSizeLessThanOrEqualTo(posts.length + PollState.MOST_KEPT);
            assertThat(state.known().keySet())
                    .containsAll(Stream.of(posts).map(ShownPost::mid).toList());
        }
    }

    private static ShownPost[] posts(Instant at, int many, Random random) {
        ShownPost[] posts = new ShownPost[many];
        for (int i = 0; i < many; i++) {
            posts[i] = shown(at.minusSeconds(i * 40_000L + random.nextInt(40_000)), 0, 0, random.nextInt(3));
        }
        return posts;
    }

    @Test
    void anOldPostIsKeptOnlyWhileItIsShown() {
        ShownPost pinned = shown(NOON.minus(Duration.ofDays(300)), 1, 2, 3);
        ShownPost young = shown(NOON.minus(Duration.ofDays(2)), 1, 2, 3);
        PollState state =
                Poll.answered(START, NOON, timeline(NOON, pinned, young)).after();

        Instant next = NOON.plusSeconds(600);
        assertThat(Poll.answered(state, next, timeline(next, pinned)).after().known())
                .containsOnlyKeys(pinned.mid(), young.mid());
        assertThat(Poll.answered(state, next, timeline(next)).after().known()).containsOnlyKeys(young.mid());
    }

    @Test
    void ofTooManyThatAreNotShownTheOldestGo() {
        ShownPost[] many = new ShownPost[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = shown(NOON.minusSeconds(i), 0, 0, 1);
        }
        PollState state = Poll.answered(START, NOON, timeline(NOON, many)).after();
        assertThat(state.known()).hasSize(30);

        ShownPost next = shown(NOON.plusSeconds(500), 0, 0, 1);
        PollState after = Poll.answered(state, NOON.plusSeconds(600), timeline(NOON.plusSeconds(600), next))
                .after();

        assertThat(after.known()).hasSize(1 + PollState.MOST_KEPT).containsKeys(next.mid(), many[0].mid());
        assertThat(after.known().firstKey()).isEqualTo(many[23].mid());
    }

    @Test
    void aFailureIsCountedAndChangesNothingElse() {
        PollState state = Poll.answered(START, NOON, timeline(NOON)).after();

        PollState failed = state.afterFailure(SourceFailure.TRANSIENT).afterFailure(SourceFailure.BLOCKED);

        assertThat(failed.failures()).isEqualTo(2);
        assertThat(failed.failure()).isEqualTo(SourceFailure.BLOCKED);
        assertThat(failed.seenAt()).isEqualTo(state.seenAt());
        assertThat(failed.known()).isEqualTo(state.known());
    }

    @Test
    void aFingerprintOfATextIsNeverThatOfNone() {
        assertThat(Samples.fingerprint("")).isNotZero();
        assertThat(Samples.fingerprint("一")).isEqualTo(Samples.fingerprint("一")).isNotEqualTo(Samples.fingerprint("二"));
    }
}
