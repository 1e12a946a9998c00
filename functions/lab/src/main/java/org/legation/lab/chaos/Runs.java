package org.legation.lab.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.legation.events.BatchAnswer;
import org.legation.events.RollupRequest.Span;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ways to drive a platform to its end. */
final class Runs {

    private Runs() {}

    /** Everything comes once, in order, alone. */
    static void clean(Platform platform) {
        platform.register();
        int sent = 0;
        while (true) {
            platform.dispatch();
            List<SqsBatch.Message> due = List.copyOf(
                    platform.messages().subList(sent, platform.messages().size()));
            sent = platform.messages().size();
            if (due.isEmpty()) {
                break;
            }
            due.forEach(message -> platform.fetch(List.of(message)));
            drain(platform);
        }
        drain(platform);
        platform.rollupAll();
    }

    /** Delivers what the streams hold, a record at a time. */
    static void drain(Platform platform) {
        while (!platform.isDrained()) {
            for (Function function : platform.streamed()) {
                Stream stream = platform.stream(function);
                for (Stream.Delivery next = stream.next(); !next.isEmpty(); next = stream.next()) {
                    BatchAnswer answer = platform.deliver(function, next.batch());
                    if (!answer.batchItemFailures().isEmpty()) {
                        throw new IllegalStateException(function + " fails in peace: " + answer);
                    }
                    stream.answered(next, answer);
                }
            }
        }
    }

    /** Derives everything anew from another platform's log and accounts. */
    static void derive(Platform from, Platform into) {
        for (Table table : List.of(Table.ACCOUNTS, Table.OBSERVATIONS)) {
            for (Map<String, AttributeValue> item : from.table(table).scan()) {
                into.table(table).putIfAbsent(item);
            }
        }
        drain(into);
        into.rollupAll();
    }

    /** Everything may come again, late, in other pieces, to two workers at once, and be cut short at any write. */
    static void chaotic(Platform platform, Sabotage sabotage, Turns turns, SplittableRandom random) {
        Worker worker = new Worker(platform, random);
        while (!platform.isRegistered()) {
            Worker.guarded(platform::register).run();
        }
        while (!sabotage.isOver() || random.nextInt(20) > 0) {
            if (random.nextInt(4) == 0) {
                turns.race(worker.next(), worker.next());
            } else {
                worker.next().run();
            }
            if (worker.isDone() && random.nextInt(10) == 0) {
                break;
            }
        }
        sabotage.end();
        if (random.nextBoolean()) {
            platform.streamed().forEach(function -> platform.stream(function).rewind());
        }
        worker.finish();
    }

    /** Draws what happens next. */
    private static final class Worker {

        private final Platform platform;
        private final SplittableRandom random;
        private final Set<String> done = new HashSet<>();

        Worker(Platform platform, SplittableRandom random) {
            this.platform = platform;
            this.random = random;
        }

        Runnable next() {
            int draw = random.nextInt(12);
            if (draw == 0) {
                return guarded(platform::dispatch);
            } else if (draw == 1) {
                boolean recent = random.nextInt(5) > 0;
                return guarded(() -> platform.rollup(recent ? Span.RECENT : Span.MONTH));
            } else if (draw < 6) {
                return fetch(messages());
            }
            Function function =
                    platform.streamed().get(random.nextInt(platform.streamed().size()));
            return stream(function, platform.stream(function).some(random));
        }

        boolean isDone() {
            return platform.isDrained() && done.size() == platform.messages().size();
        }

        /** What is left, in peace. */
        void finish() {
            int before;
            do {
                before = platform.messages().size();
                platform.dispatch();
                platform.messages().stream()
                        .filter(message -> !done.contains(message.messageId()))
                        .toList()
                        .forEach(message -> fetch(List.of(message)).run());
            } while (platform.messages().size() > before);
            drain(platform);
            platform.rollupAll();
        }

        /** Some that wait, and perhaps one that came before. */
        private List<SqsBatch.Message> messages() {
            List<SqsBatch.Message> batch = new ArrayList<>();
            for (SqsBatch.Message message : platform.messages()) {
                boolean again = done.contains(message.messageId());
                if (batch.size() < 10 && random.nextInt(again ? 20 : 2) == 0) {
                    batch.add(message);
                }
            }
            return batch;
        }

        private Runnable fetch(List<SqsBatch.Message> batch) {
            return guarded(() -> {
                BatchAnswer answer = platform.fetch(batch);
                Set<String> failed = new HashSet<>();
                answer.batchItemFailures().forEach(failure -> failed.add(failure.itemIdentifier()));
                batch.stream()
                        .map(SqsBatch.Message::messageId)
                        .filter(id -> !failed.contains(id))
                        .forEach(done::add);
            });
        }

        private Runnable stream(Function function, Stream.Delivery delivery) {
            return guarded(
                    () -> platform.stream(function).answered(delivery, platform.deliver(function, delivery.batch())));
        }

        /** A dead process and a failed schedule leave what they did, and come again another time. */
        private static Runnable guarded(Runnable work) {
            return () -> {
                try {
                    work.run();
                } catch (Crash | CallFailed e) {
                    // Whatever was not answered for is delivered again.
                    return;
                }
            };
        }
    }
}
