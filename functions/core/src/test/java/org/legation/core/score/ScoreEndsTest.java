package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.reading;
import static org.legation.core.Samples.written;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.Samples;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.MemoryBaselines;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.MemoryPosts;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.PostId;

/** Posts that are gone, in the log and after it. */
class ScoreEndsTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final PostId POST = new PostId(Samples.ID, Samples.mid(PUBLISHED));
    private static final Observation SHOWN = entry(0, Reach.UNKNOWN, written(reading(PUBLISHED, 1, 2, 3), "一"));
    private static final Observation ONCE = entry(10, absent(1));
    private static final Observation TWICE = entry(20, absent(2));
    private static final Observation BACK = entry(30, Reach.UNKNOWN, written(reading(PUBLISHED, 1, 2, 3), "一"));

    private final Saboteur saboteur = new Saboteur();
    private final MemoryPosts posts = new MemoryPosts(saboteur);
    private final ScoreStep step = new ScoreStep(
            new MemoryLog(new Saboteur()), new MemoryBaselines(saboteur), posts, new MemoryAlerts(saboteur));

    @Test
    void oneAnswerIsNoEnd() {
        step.run(Samples.ID, List.of(SHOWN, ONCE));

        assertThat(posts.values().get(POST).tombstone()).isNull();
        assertThat(posts.texts().get(POST).expiresAt()).isNull();
    }

    @Test
    void twoAnswersAreATombstoneAndTheTextExpires() {
        step.run(Samples.ID, List.of(SHOWN, ONCE, TWICE));

        assertThat(posts.values().get(POST).tombstone())
                .isEqualTo(new Tombstone(Absence.Kind.GONE, TWICE.observedAt()));
        assertThat(posts.values().get(POST).counts())
                .isEqualTo(SHOWN.readings().get(0).counts());
        assertThat(posts.texts().get(POST).expiresAt())
                .isEqualTo(TWICE.observedAt().plus(Duration.ofDays(30)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPostThatComesBackIsThereAgainWithItsText(boolean inOneBatch) {
        if (inOneBatch) {
            step.run(Samples.ID, List.of(SHOWN, ONCE, TWICE, BACK));
        } else {
            step.run(Samples.ID, List.of(SHOWN, ONCE, TWICE));
            step.run(Samples.ID, List.of(BACK));
        }

        assertThat(posts.values().get(POST).isGone()).isFalse();
        assertThat(posts.texts().get(POST).expiresAt()).isNull();
    }

    /** As when an account is scored anew: the log keeps a text longer than the posts do. */
    @Test
    void aTextThatWasRemovedExpiresAtOnceWhenTheLogIsReadAgain() {
        step.run(Samples.ID, List.of(SHOWN, ONCE, TWICE));
        MemoryPosts later = new MemoryPosts(new Saboteur());
        later.replace(Optional.empty(), posts.values().get(POST));
        ScoreStep anew = new ScoreStep(
                new MemoryLog(saboteur), new MemoryBaselines(saboteur), later, new MemoryAlerts(saboteur));

        anew.run(Samples.ID, List.of(SHOWN));

        assertThat(later.texts().get(POST)).isEqualTo(posts.texts().get(POST));
    }

    @Test
    void aPostThatWasNeverScoredHasNothingToBePutAnEndTo() {
        step.run(Samples.ID, List.of(TWICE));

        assertThat(posts.values()).isEmpty();
        assertThat(posts.texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aWorkerThatDiesAnywhereIsRepeatedToTheSameEnd(int write) {
        saboteur.dieAfter(write);
        assertThatThrownBy(() -> step.run(Samples.ID, List.of(SHOWN, ONCE, TWICE)))
                .isInstanceOf(Saboteur.Death.class);

        step.run(Samples.ID, List.of(SHOWN, ONCE, TWICE));

        assertThat(posts.values().get(POST).isGone()).isTrue();
        assertThat(posts.texts().get(POST).expiresAt())
                .isEqualTo(TWICE.observedAt().plus(Duration.ofDays(30)));
    }

    private static Reach absent(int times) {
        return new Reach(List.of(), List.of(new Absence(POST.mid(), Absence.Kind.GONE, times)));
    }

    private static Observation entry(int minute, Reach reach, Reading... readings) {
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        Instant previous = minute == 0 ? null : at.minus(Duration.ofMinutes(10));
        return new Observation(Samples.ID, at, at, previous, "test", Count.of(10_000), List.of(readings), reach);
    }
}
