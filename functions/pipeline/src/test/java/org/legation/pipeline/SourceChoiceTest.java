package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.legation.simulator.SimulatorSource;

/** Which source is polled, and for whom. */
class SourceChoiceTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T00:00:00Z"));

    private record Config(String source, String registry) implements PipelineConfig {

        @Override
        public String stage() {
            return "legation";
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(90);
        }

        @Override
        public long seed() {
            return 1;
        }

        @Override
        public Optional<String> pollsUrl() {
            return Optional.empty();
        }

        @Override
        public Optional<String> alertsArn() {
            return Optional.empty();
        }
    }

    @Test
    void theSimulatorShowsTheFictionalAccounts() {
        assertThat(new PipelineBeans().source(new Config("simulator", "simulator"), CLOCK))
                .isInstanceOf(SimulatorSource.class);
    }

    @Test
    void theSimulatorIsRefusedForRealAgencies() {
        assertThatThrownBy(() -> new PipelineBeans().source(new Config("simulator", "agencies"), CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEGATION_REGISTRY")
                .hasMessageContaining("agencies");
    }

    @Test
    void anUnknownSourceIsNamed() {
        assertThatThrownBy(() -> new PipelineBeans().source(new Config("carrier pigeon", "simulator"), CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEGATION_SOURCE")
                .hasMessageContaining("carrier pigeon");
    }
}
