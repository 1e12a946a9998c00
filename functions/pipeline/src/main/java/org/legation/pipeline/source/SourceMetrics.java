package org.legation.pipeline.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.source.Spent;
import org.legation.core.store.Stored;

/**
 * Says how a source is used, as metrics: one line of CloudWatch's embedded metric format, from which CloudWatch makes
 * metrics by itself. The line stands alone in the log, since only a line that is nothing else is read so.
 */
public final class SourceMetrics {

    /** The metrics' namespace in CloudWatch. */
    public static final String NAMESPACE = "Legation";

    private final @Nullable SourceStore store;
    private final String stage;
    private final String source;
    private final InstantSource clock;
    private final Consumer<String> log;

    /**
     * Metrics of a source.
     *
     * @param log takes lines as they are
     */
    public SourceMetrics(
            @Nullable SourceStore store, String stage, String source, InstantSource clock, Consumer<String> log) {
        this.store = store;
        this.stage = stage;
        this.source = source;
        this.clock = clock;
        this.log = log;
    }

    /** Says nothing, where nobody reads it. */
    public static SourceMetrics none() {
        return new SourceMetrics(null, "", "", InstantSource.system(), line -> {});
    }

    /** Writes the line, unless the source was never asked. */
    public void report() {
        if (store == null) {
            return;
        }
        Optional<SourceState> state = store.find(source).map(Stored::value);
        if (state.isPresent()) {
            Instant now = clock.instant();
            log.accept(line(state.get(), store.shapes(source).size(), now));
        }
    }

    private String line(SourceState state, int shapes, Instant now) {
        Spent spent = state.spent().at(now);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode metrics = JsonNodeFactory.instance.arrayNode();
        add(line, metrics, "BreakerOpen", "None", state.breaker().isOpen(now) ? 1 : 0);
        add(line, metrics, "RequestsToday", "Count", spent.requestsToday());
        add(line, metrics, "CreditsToday", "Count", spent.creditsToday());
        add(line, metrics, "BudgetUsed", "Percent", budgetUsed(spent, state.limits()));
        add(line, metrics, "UnknownShapes", "Count", shapes);
        line.put("stage", stage);
        line.put("source", source);
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", NAMESPACE);
        directive.putArray("Dimensions").addArray().add("stage").add("source");
        directive.set("Metrics", metrics);
        return line.toString();
    }

    private static void add(ObjectNode line, ArrayNode metrics, String name, String unit, double value) {
        line.put(name, value);
        metrics.addObject().put("Name", name).put("Unit", unit);
    }

    /** The fullest of the day's and the month's budgets. */
    private static double budgetUsed(Spent spent, SourceLimits limits) {
        return 100
                * Math.max(
                        share(spent.requestsToday(), limits.requestsPerDay()),
                        Math.max(
                                share(spent.creditsToday(), limits.creditsPerDay()),
                                share(spent.creditsThisMonth(), limits.creditsPerMonth())));
    }

    private static double share(long used, long limit) {
        return limit == SourceLimits.UNLIMITED ? 0 : (double) used / limit;
    }
}
