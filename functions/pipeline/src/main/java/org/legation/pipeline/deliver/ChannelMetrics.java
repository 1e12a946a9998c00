package org.legation.pipeline.deliver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.Queued;
import org.legation.core.store.Stored;
import org.legation.pipeline.source.SourceMetrics;

/**
 * Says how channels are, as metrics: a line of CloudWatch's embedded metric format for each channel that is in use, by
 * stage and channel, and by stage alone for the alarms.
 */
public final class ChannelMetrics {

    private final @Nullable Stores stores;
    private final String stage;
    private final InstantSource clock;
    private final Consumer<String> log;

    /**
     * Metrics of all channels.
     *
     * @param log takes lines as they are
     */
    public ChannelMetrics(@Nullable Stores stores, String stage, InstantSource clock, Consumer<String> log) {
        this.stores = stores;
        this.stage = stage;
        this.clock = clock;
        this.log = log;
    }

    /** Says nothing, where nobody reads it. */
    public static ChannelMetrics none() {
        return new ChannelMetrics(null, "", InstantSource.system(), line -> {});
    }

    /** Writes the lines. */
    public void report() {
        if (stores == null) {
            return;
        }
        Instant now = clock.instant();
        for (ChannelState channel : stores.channels().all()) {
            List<Queued> waiting = stores.outbox().waiting(channel.name()).stream()
                    .map(Stored::value)
                    .toList();
            if (channel.type() != null || !waiting.isEmpty()) {
                log.accept(line(channel, waiting, now));
            }
        }
    }

    private String line(ChannelState channel, List<Queued> waiting, Instant now) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode metrics = JsonNodeFactory.instance.arrayNode();
        add(line, metrics, "ChannelFailing", minutes(channel.failingSince(), now));
        add(
                line,
                metrics,
                "LongestWait",
                minutes(waiting.isEmpty() ? null : waiting.get(0).queuedAt(), now));
        line.put("stage", stage);
        line.put("channel", channel.name());
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", SourceMetrics.NAMESPACE);
        ArrayNode dimensions = directive.putArray("Dimensions");
        dimensions.addArray().add("stage").add("channel");
        dimensions.addArray().add("stage");
        directive.set("Metrics", metrics);
        return line.toString();
    }

    /** CloudWatch has no unit for minutes. */
    private static void add(ObjectNode line, ArrayNode metrics, String name, long minutes) {
        line.put(name, minutes);
        metrics.addObject().put("Name", name).put("Unit", "None");
    }

    private static long minutes(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toMinutes());
    }
}
