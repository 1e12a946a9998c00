package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legation.core.Samples.MIDNIGHT;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.after;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.reading;
import static org.legation.core.Samples.written;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.MemoryBaselines;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.MemoryPosts;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Observation;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostId;

class ScoreStepTest {

    private static final Instant PUBLISHED = NOON.minus(Duration.ofHours(3));
    private static final PostId POST = new PostId(Samples.ID, Samples.mid(PUBLISHED));
    private static final Observation FIRST = entry(NOON, written(reading(PUBLISHED, 1, 2, 3), "一"));
    private static final Observation SECOND =
            after(NOON, entry(NOON.plusSeconds(600), written(reading(PUBLISHED, 1, 2, 4), "二")));
    private static final Observation THIRD =
            after(SECOND.slot(), entry(NOON.plusSeconds(1_200), reading(PUBLISHED, 1, 2, 5)));

    private final Saboteur saboteur = new Saboteur();
    private final MemoryLog log = new MemoryLog(new Saboteur());
    private final MemoryBaselines baselines = new MemoryBaselines(saboteur);
    private final MemoryPosts posts = new MemoryPosts(saboteur);
    private final MemoryAlerts alerts = new MemoryAlerts(saboteur);
    private final ScoreStep step = new ScoreStep(log, baselines, posts, alerts);

    @Test
    void aBatchOfOneAccountIsOneCommit() {
        step.run(Samples.ID, List.of(FIRST, SECOND, THIRD));

        assertThat(baselines.commits()).extracting(Baseline::slot).containsExactly(THIRD.slot());
        assertThat(posts.values().get(POST).counts()).isEqualTo(Engagement.of(1, 2, 5));
        assertThat(posts.text(POST)).map(PostText::text).contains("二");
    }

    @Test
    void whatIsScoredAlreadyIsPassedOver() {
        step.run(Samples.ID, List.of(FIRST, SECOND));
        int writes = saboteur.writes();

        step.run(Samples.ID, List.of(FIRST, SECOND));
        step.run(Samples.ID, List.of());

        assertThat(saboteur.writes()).isEqualTo(writes);
    }

    @Test
    void anEntryThatFollowsAGapBringsWhatIsMissingFromTheLog() {
        log.append(SECOND, NOON);
        step.run(Samples.ID, List.of(FIRST));

        step.run(Samples.ID, List.of(THIRD));

        assertThat(posts.values().get(POST).counts()).isEqualTo(Engagement.of(1, 2, 5));
        assertThat(posts.text(POST)).map(PostText::text).contains("二");
        assertThat(baselines.values().get(Samples.ID).gains().at(12)).isEqualTo(2);
    }

    /** The last state of each day must be seen by whoever follows the commits. */
    @Test
    void eachBeijingDayIsCommittedByItself() {
        Observation night = after(SECOND.slot(), entry(MIDNIGHT.minusMillis(1), reading(PUBLISHED, 1, 2, 9)));
        Observation morning = after(night.slot(), entry(MIDNIGHT, reading(PUBLISHED, 1, 2, 11)));

        step.run(Samples.ID, List.of(FIRST, SECOND, night, morning));

        assertThat(baselines.commits()).extracting(Baseline::slot).containsExactly(night.slot(), morning.slot());
        assertThat(baselines.commits().get(0).gains().at(23)).isEqualTo(5);
        assertThat(baselines.commits().get(1).gains().at(0)).isEqualTo(2);
    }

    @Test
    void aWorkerThatLosesTheRaceDoesOnlyWhatIsLeft() {
        saboteur.beforeNextWrite(() -> step.run(Samples.ID, List.of(FIRST)));

        step.run(Samples.ID, List.of(FIRST, SECOND));

        assertThat(baselines.commits()).extracting(Baseline::slot).containsExactly(FIRST.slot(), SECOND.slot());
        assertThat(posts.values().get(POST).counts()).isEqualTo(Engagement.of(1, 2, 4));
    }

    @Test
    void aWorkerThatDiesBeforeItsCommitIsRepeatedToTheSameEnd() {
        saboteur.dieBefore(2);
        assertThatThrownBy(() -> step.run(Samples.ID, List.of(FIRST))).isInstanceOf(Saboteur.Death.class);
        assertThat(posts.values()).hasSize(1);
        assertThat(baselines.values()).isEmpty();

        step.run(Samples.ID, List.of(FIRST, SECOND));

        assertThat(baselines.values().get(Samples.ID).gains().at(12)).isEqualTo(1);
        assertThat(posts.text(POST)).map(PostText::at).contains(SECOND.observedAt());
    }

    @Test
    void anAlertIsRaisedBeforeTheCommit() {
        baselines.replace(Optional.empty(), Samples.baseline(NOON.minusSeconds(1), Samples.usual(100, 60)));
        Observation spike = entry(NOON, reading(PUBLISHED, 0, 0, 2_000));
        saboteur.dieBefore(2);

        assertThatThrownBy(() -> step.run(Samples.ID, List.of(spike))).isInstanceOf(Saboteur.Death.class);

        assertThat(alerts.values()).hasSize(1);
        step.run(Samples.ID, List.of(spike));
        assertThat(alerts.values()).hasSize(1);
    }
}
