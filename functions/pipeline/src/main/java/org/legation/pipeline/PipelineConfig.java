package org.legation.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator sets, each also as an environment variable: {@code legation.stage} is {@code LEGATION_STAGE}. What
 * concerns the source is read and checked by {@link org.legation.pipeline.source.SourceSettings}.
 */
@ConfigMapping(prefix = "legation")
public interface PipelineConfig {

    /** The prefix of the names of tables and queues. */
    @WithDefault("legation")
    String stage();

    /** How long observations are kept, in ISO 8601. What is derived from them stays. */
    @WithDefault("P90D")
    Duration retention();

    /** The accounts: {@code simulator} for the fictional ones, {@code agencies} for the list that is shipped. */
    @WithDefault("simulator")
    String registry();

    /** The seed of the fictional world. */
    @WithDefault("1")
    long seed();

    /** The URL of the queue of poll requests; dispatch needs it. */
    Optional<String> pollsUrl();

    /** The ARN of the topic that alerts are published to; notify, and deliver for a channel that is a topic, need it. */
    Optional<String> alertsArn();
}
