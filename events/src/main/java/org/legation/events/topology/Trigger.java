package org.legation.events.topology;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.legation.events.RollupRequest;

/** What makes a function run. */
public sealed interface Trigger {

    Function function();

    /**
     * A clock.
     *
     * @param name the schedule's name
     * @param every how often
     * @param span for rollup, what to renew; otherwise the input is a plain tick
     */
    record Schedule(Function function, String name, Duration every, List<RollupRequest.Span> span) implements Trigger {

        /** How often a firing that failed is tried again before it is given up, to {@link Queue#SCHEDULES_FAILED}. */
        public static final int RETRIES = 2;

        /** The place of the scheduled time in the input, filled in by EventBridge Scheduler. */
        public static final String TIME = "<aws.scheduler.scheduled-time>";

        /** The input as EventBridge Scheduler is given it. */
        public String input() {
            String rest = span.isEmpty() ? "" : ",\"span\":\"" + word(span.get(0)) + "\"";
            return "{\"v\":1,\"time\":\"" + TIME + "\"" + rest + "}";
        }

        private static String word(RollupRequest.Span span) {
            return span.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A queue.
     *
     * @param batch the most messages at a time
     * @param workers the most batches at a time; the throttle toward the source
     */
    record Messages(Function function, Queue queue, int batch, int workers) implements Trigger {}

    /**
     * A table's stream.
     *
     * @param events the kinds of change that are delivered; the others are filtered out before the function
     * @param batch the most records at a time
     * @param window how long to wait for more
     * @param retries after how many the batch is split and in the end given up, to {@link Queue#STREAMS_FAILED}
     * @param oldest records older than this are given up
     */
    record Stream(
            Function function,
            Table table,
            List<String> events,
            int batch,
            Duration window,
            int retries,
            Duration oldest)
            implements Trigger {

        /** The filter as Lambda is given it. */
        public String filter() {
            return "{\"eventName\":[\"" + String.join("\",\"", events) + "\"]}";
        }
    }

    /** An HTTP API, payload format 2.0. */
    record Http(Function function) implements Trigger {}
}
