package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.memory.MemoryAlerts;
import org.legation.core.memory.MemoryBaselines;
import org.legation.core.memory.MemoryLog;
import org.legation.core.memory.MemoryPosts;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Observation;
import org.legation.core.post.PostId;
import org.legation.core.time.Beijing;

/** However the entries of a log come to scoring, the tables end the same. */
class ScoringLawsTest {

    private record Tables(
            Map<String, Baseline> baselines,
            Map<PostId, PostRecord> posts,
            Map<PostId, PostText> texts,
            Map<MemoryAlerts.Key, RaisedAlert> alerts) {}

    /** A scoring step over stores of its own. */
    private static final class World {

        private final Saboteur saboteur = new Saboteur();
        private final MemoryLog log = new MemoryLog(new Saboteur());
        private final MemoryBaselines baselines = new MemoryBaselines(saboteur);
        private final MemoryPosts posts = new MemoryPosts(saboteur);
        private final MemoryAlerts alerts = new MemoryAlerts(saboteur);
        private final ScoreStep step = new ScoreStep(log, baselines, posts, alerts);

        World(List<Observation> history) {
            history.forEach(entry -> log.append(entry, entry.observedAt()));
        }

        /** Delivers a batch to a worker that may die at any write; whether it lived. */
        boolean deliver(List<Observation> batch, Random random) {
            switch (random.nextInt(4)) {
                case 0 -> saboteur.dieBefore(random.nextInt(10));
                case 1 -> saboteur.dieAfter(random.nextInt(10));
                case 2 -> saboteur.beforeNextWrite(() -> step.run(Samples.ID, batch));
                default -> {}
            }
            try {
                step.run(Samples.ID, batch);
                return true;
            } catch (Saboteur.Death e) {
                return false;
            }
        }

        Tables tables() {
            return new Tables(baselines.values(), posts.values(), posts.texts(), alerts.values());
        }
    }

    @Property(tries = 300)
    void anyDeliveryOfALogEndsInTheTablesOfTheCleanRun(@ForAll long history, @ForAll long delivery) {
        List<Observation> log = History.of(history);

        assertThat(disturbed(log, new Random(delivery))).isEqualTo(clean(log));
    }

    @Property(tries = 100)
    void theStateIsTheFoldOfTheLog(@ForAll long history) {
        List<Observation> log = History.of(history);
        Baseline folded = Baseline.start(Samples.ID);
        for (Observation entry : log) {
            folded = Scorer.fold(folded, entry).after();
        }

        assertThat(clean(log).baselines()).containsExactly(Map.entry(Samples.ID, folded));
    }

    /** What the caller does not bring, because it was delivered to one who died, is read from the log. */
    @Property(tries = 100)
    void theLastEntryAloneBringsAllBeforeIt(@ForAll long history) {
        List<Observation> log = History.of(history);
        World world = new World(log);

        world.step.run(Samples.ID, log.subList(log.size() - 1, log.size()));

        assertThat(world.tables()).isEqualTo(clean(log));
    }

    /** Without this the laws above would hold of logs in which nothing happens. */
    @Test
    void theRandomLogsHoldWhatTheLawsAreAbout() {
        int withAlerts = 0;
        int withDays = 0;
        int withTexts = 0;
        for (long seed = 0; seed < 100; seed++) {
            List<Observation> log = History.of(seed);
            Tables tables = clean(log);
            withAlerts += tables.alerts().isEmpty() ? 0 : 1;
            withTexts += tables.texts().isEmpty() ? 0 : 1;
            withDays += Beijing.day(log.get(0).observedAt())
                            .equals(Beijing.day(log.get(log.size() - 1).observedAt()))
                    ? 0
                    : 1;
        }
        assertThat(List.of(withAlerts, withDays, withTexts)).allMatch(logs -> logs >= 30);
    }

    private static Tables clean(List<Observation> log) {
        World world = new World(log);
        log.forEach(entry -> world.step.run(Samples.ID, List.of(entry)));
        return world.tables();
    }

    /** Batches with any borders, from any earlier point, to workers that die or meet. */
    private static Tables disturbed(List<Observation> log, Random random) {
        World world = new World(log);
        int reached = 0;
        while (reached < log.size()) {
            int from = random.nextInt(reached + 1);
            int to = reached + random.nextInt(log.size() - reached + 1);
            if (from < to && world.deliver(log.subList(from, to), random)) {
                reached = to;
            }
        }
        // A death that was set and did not come must not stop the last worker.
        world.saboteur.dieBefore(Integer.MAX_VALUE / 2);
        world.step.run(Samples.ID, log);
        return world.tables();
    }
}
