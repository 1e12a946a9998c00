package org.legation.lab.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The law. A seed that breaks it is printed, and {@code lab.jar chaos --first-seed SEED --seeds 1} runs it again. */
class ChaosTest {

    private static final Logger FUNCTIONS = Logger.getLogger("org.legation.pipeline");
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool();

    @BeforeContainer
    static void quietenFailuresMadeOnPurpose() {
        FUNCTIONS.setLevel(Level.OFF);
    }

    @AfterContainer
    static void endWorkers() {
        WORKERS.shutdown();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverThePlatformDoesTheTablesEndAsInACleanRun(@ForAll long seed) {
        // given a random history, when it is delivered as badly as the platform may
        List<String> differences = new Chaos(seed, WORKERS).differences();

        // then
        assertThat(differences).isEmpty();
    }

    /** The law would hold of nothing, too. */
    @Example
    void anUndisturbedRunBringsSpikesTheirEndsAndMessages() {
        Control all = Control.NOTHING;
        for (long seed = 1; seed <= 50; seed++) {
            all = all.plus(new Chaos(seed, WORKERS).control());
        }

        assertThat(all.spikes()).isGreaterThan(100);
        assertThat(all.ends()).isGreaterThan(20);
        assertThat(all.messages()).isGreaterThan(50);
        assertThat(all.summaries()).isPositive();
    }
}
