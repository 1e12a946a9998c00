package org.legation.events.topology;

import java.time.Duration;
import java.util.List;
import org.legation.events.RollupRequest.Span;

/** What is connected to what. */
public final class Topology {

    /** The stage that is deployed, and run locally, unless another is named. */
    public static final String DEFAULT_STAGE = "legation";

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** What is connected where the fictional world is polled. */
    public static final List<Trigger> TRIGGERS = triggers(Source.SIMULATOR);

    private Topology() {}

    /** What is connected where a source is polled; only the way of poll requests differs. */
    public static List<Trigger> triggers(Source source) {
        return List.of(
                new Trigger.Schedule(Function.DISPATCH, "dispatch", Duration.ofMinutes(1), List.of()),
                source.polls(),
                new Trigger.Stream(
                        Function.SCORE, Table.OBSERVATIONS, List.of("INSERT"), 500, Duration.ofSeconds(1), 10, ONE_DAY),
                new Trigger.Stream(
                        Function.AGGREGATE,
                        Table.BASELINES,
                        List.of("INSERT", "MODIFY"),
                        200,
                        Duration.ofSeconds(2),
                        10,
                        ONE_DAY),
                new Trigger.Stream(Function.NOTIFY, Table.ALERTS, List.of("INSERT"), 10, Duration.ZERO, 10, ONE_DAY),
                new Trigger.Stream(Function.DELIVER, Table.MESSAGES, List.of("INSERT"), 10, Duration.ZERO, 10, ONE_DAY),
                new Trigger.Schedule(Function.DESK, "desk", Duration.ofMinutes(1), List.of()),
                new Trigger.Schedule(Function.ROLLUP, "rollup-recent", Duration.ofMinutes(5), List.of(Span.RECENT)),
                new Trigger.Schedule(Function.ROLLUP, "rollup-month", Duration.ofHours(1), List.of(Span.MONTH)),
                new Trigger.Schedule(Function.ROLLUP, "rollup-year", ONE_DAY, List.of(Span.YEAR)),
                new Trigger.Schedule(Function.ROLLUP, "rollup-peers", ONE_DAY, List.of(Span.PEERS)),
                new Trigger.Http(Function.QUERY));
    }
}
