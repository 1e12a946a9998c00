package org.legation.lab.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.legation.events.RollupRequest;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.lab.platform.Platform;
import org.legation.lab.platform.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ways to drive a platform to its end. */
final class Runs {

    private static final int MOST_STEPS = 1000;

    private static final Duration TICK = Duration.ofMinutes(10);
    /** A day. */
    private static final int MOST_TICKS = 144;

    /** More than an hour, so that whoever is to be told again has been. */
    private static final int LEAST_TICKS = 7;

    private Runs() {}

    /** Everything comes once, in order, alone. */
    static void clean(Run run, Span span) {
        Platform platform = run.platform();
        platform.dispatch(span.start());
        int sent = 0;
        while (true) {
            platform.dispatch(span.end());
            List<SqsBatch.Message> due = List.copyOf(
                    platform.messages().subList(sent, platform.messages().size()));
            sent = platform.messages().size();
            if (due.isEmpty()) {
                break;
            }
            due.forEach(message -> platform.fetch(List.of(message)));
            drain(run);
        }
        sum(platform, span);
        settle(run);
    }

    /** Sums up at the end what there is, and compares peers. */
    static void sum(Platform platform, Span span) {
        platform.rollup(span.everything());
        platform.rollup(span.scheduled(RollupRequest.Span.PEERS));
    }

    /** Delivers what the streams hold, a record at a time. */
    static void drain(Run run) {
        Platform platform = run.platform();
        while (!platform.isDrained()) {
            for (Function function : platform.streamed()) {
                Stream stream = platform.stream(function);
                for (Stream.Delivery next = stream.next(); !next.isEmpty(); next = stream.next()) {
                    deliver(run, function, next);
                }
            }
        }
    }

    private static void deliver(Run run, Function function, Stream.Delivery delivery) {
        if (function == Function.DELIVER) {
            run.clock().later(Duration.ZERO, () -> run.platform().deliver(function, delivery));
        } else {
            run.platform().deliver(function, delivery);
        }
    }

    /** Lets time go by until all is told, and all that time alone brings. */
    static void settle(Run run) {
        for (int tick = 0; tick < MOST_TICKS && (tick < LEAST_TICKS || Alerting.isWaiting(run)); tick++) {
            run.clock().later(TICK, () -> run.platform().desk(run.clock().instant()));
            drain(run);
        }
    }

    /** Derives everything anew from another platform's log and accounts. */
    static void derive(Platform from, Run run, Span span) {
        Platform into = run.platform();
        for (Table table : List.of(Table.ACCOUNTS, Table.OBSERVATIONS)) {
            for (Map<String, AttributeValue> item : from.table(table).scan()) {
                into.table(table).putIfAbsent(item);
            }
        }
        drain(run);
        sum(into, span);
        settle(run);
    }

    /**
     * Everything may come again, late, in other pieces, to two workers at once, and be cut short at any write.
     *
     * @param peers whether accounts are taught by their peers under way: what they are taught then depends on how far
     *     each has come, so that no other run has the same log
     */
    static void chaotic(Run run, Span span, boolean peers, Sabotage sabotage, Turns turns, SplittableRandom random) {
        Platform platform = run.platform();
        Worker worker = new Worker(run, span, peers, random);
        worker.register();
        for (int step = 0; step < MOST_STEPS && (!worker.isDone() || random.nextInt(10) > 0); step++) {
            switch (random.nextInt(4)) {
                case 0 -> turns.race(worker.next(), worker.next());
                case 1 -> worker.rivals(turns);
                default -> worker.next().run();
            }
        }
        sabotage.end();
        if (random.nextBoolean()) {
            platform.streamed().forEach(function -> platform.stream(function).rewind());
        }
        worker.finish();
    }
}
