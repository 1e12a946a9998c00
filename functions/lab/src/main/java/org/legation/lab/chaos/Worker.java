package org.legation.lab.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.legation.events.BatchAnswer;
import org.legation.events.RollupRequest;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.lab.platform.Platform;
import org.legation.lab.platform.Stream;

/** Draws what a platform delivers next, and forgives what dies of it: whatever was not answered for comes again. */
final class Worker {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Run run;
    private final Platform platform;
    private final Span span;
    private final boolean peers;
    private final SplittableRandom random;
    private final Set<String> done = new HashSet<>();

    Worker(Run run, Span span, boolean peers, SplittableRandom random) {
        this.run = run;
        this.platform = run.platform();
        this.span = span;
        this.peers = peers;
        this.random = random;
    }

    /** The first dispatches, by which all accounts get their first due time. */
    void register() {
        do {
            forgiven(() -> platform.dispatch(span.start())).run();
        } while (!areAllRegistered());
    }

    private boolean areAllRegistered() {
        return platform.table(Table.ACCOUNTS).scan().size() == span.accounts();
    }

    Runnable next() {
        int draw = random.nextInt(13);
        if (draw == 0) {
            return forgiven(() -> platform.dispatch(span.end()));
        } else if (draw == 1) {
            RollupRequest.Span of = random.nextInt(5) > 0 ? RollupRequest.Span.RECENT : RollupRequest.Span.MONTH;
            return forgiven(() -> platform.rollup(span.scheduled(of)));
        } else if (draw < 4 && peers) {
            return forgiven(() -> platform.rollup(span.scheduled(RollupRequest.Span.PEERS)));
        } else if (draw < 7) {
            return fetch(messages());
        } else if (draw == 7) {
            return desk();
        }
        Function function = streamed();
        return stream(function, platform.stream(function).some(random));
    }

    /** Two workers at the same thing: one ticket, one schedule, or overlapping parts of one stream. */
    void rivals(Turns turns) {
        int draw = random.nextInt(7);
        if (draw == 0) {
            turns.race(desk(), desk());
        } else if (draw < 3) {
            List<SqsBatch.Message> batch = messages();
            turns.race(fetch(batch), fetch(batch));
        } else {
            Function function = streamed();
            Stream stream = platform.stream(function);
            turns.race(stream(function, stream.some(random)), stream(function, stream.some(random)));
        }
    }

    boolean isDone() {
        return platform.isDrained() && done.size() == platform.messages().size();
    }

    /** Does what is left, in peace. */
    void finish() {
        int before;
        do {
            before = platform.messages().size();
            platform.dispatch(span.end());
            platform.messages().stream()
                    .filter(message -> !done.contains(message.messageId()))
                    .toList()
                    .forEach(message -> fetch(List.of(message)).run());
        } while (platform.messages().size() > before);
        Runs.drain(run);
        Runs.sum(platform, span);
        Runs.settle(run);
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

    private Function streamed() {
        List<Function> streamed = platform.streamed();
        return streamed.get(random.nextInt(streamed.size()));
    }

    private Runnable fetch(List<SqsBatch.Message> batch) {
        return forgiven(() -> {
            BatchAnswer answer = platform.fetch(batch);
            Set<String> failed = new HashSet<>();
            answer.batchItemFailures().forEach(failure -> failed.add(failure.itemIdentifier()));
            batch.stream()
                    .map(SqsBatch.Message::messageId)
                    .filter(id -> !failed.contains(id))
                    .forEach(done::add);
        });
    }

    private Runnable desk() {
        return sending(() -> platform.desk(run.clock().instant()));
    }

    private Runnable stream(Function function, Stream.Delivery delivery) {
        Runnable work =
                () -> platform.stream(function).answered(delivery, platform.deliver(function, delivery.batch()));
        return function == Function.DELIVER ? sending(work) : forgiven(work);
    }

    private Runnable sending(Runnable work) {
        return forgiven(() -> run.clock().later(MINUTE, work));
    }

    private static Runnable forgiven(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Crash | CallFailed e) {
                // The dead answer for nothing; what they were given is delivered again.
                return;
            }
        };
    }
}
