package org.legation.lab.throughput;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.legation.core.time.Beijing;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.lab.platform.Platform;
import org.legation.lab.platform.Stream;
import org.legation.lab.platform.TypicalAccount;
import org.legation.pipeline.deliver.Messaging;

/** Times each step over some hundred polls of one account that has a past of some days. In memory: no emulator. */
final class StepBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Beijing.start(TODAY).plus(Duration.ofHours(12));
    private static final int POLLS = 400;
    private static final int ROUNDS = 5;
    private static final double MICRO = 1e-3;

    private final Map<Function, Long> nanos = new EnumMap<>(Function.class);
    private final Platform platform = new Platform(new Platform.Wiring(
            List.of(TypicalAccount.ACCOUNT),
            (account, ticket) -> TypicalAccount.at(ticket.slot()),
            Messaging.quiet(),
            () -> NOON,
            (table, memory) -> memory,
            UnaryOperator.identity()));

    private StepBench() {}

    /** Measures early and late by turns, so that a warmer machine favours neither, and keeps the best of each. */
    static StepTimes measure() {
        Map<Function, Double> early = new EnumMap<>(Function.class);
        Map<Function, Double> late = new EnumMap<>(Function.class);
        for (int round = 0; round < ROUNDS; round++) {
            keepBest(early, StepTimes.EARLY_DAYS);
            keepBest(late, StepTimes.LATE_DAYS);
        }
        return new StepTimes(early, late);
    }

    private static void keepBest(Map<Function, Double> best, int days) {
        new StepBench().run(days).forEach((function, micros) -> best.merge(function, micros, Math::min));
    }

    private Map<Function, Double> run(int days) {
        TypicalAccount.live(platform, days, TODAY, this::drain);
        platform.dispatch(NOON);
        nanos.clear();
        for (int poll = 0; poll < POLLS; poll++) {
            SqsBatch.Message message = due();
            timed(Function.FETCH, () -> platform.fetch(List.of(message)));
            drain();
        }
        Map<Function, Double> micros = new EnumMap<>(Function.class);
        nanos.forEach((function, sum) -> micros.put(function, sum * MICRO / POLLS));
        return micros;
    }

    private SqsBatch.Message due() {
        Instant due = platform.stores()
                .accounts()
                .find(TypicalAccount.ACCOUNT.id())
                .map(stored -> stored.value().poll().dueAt())
                .orElse(NOON);
        platform.dispatch(due == null ? NOON : due);
        return platform.messages().get(platform.messages().size() - 1);
    }

    private void drain() {
        while (!platform.isDrained()) {
            for (Function function : platform.streamed()) {
                Stream.Delivery rest = platform.stream(function).rest();
                if (!rest.isEmpty()) {
                    timed(function, () -> platform.deliver(function, rest));
                }
            }
        }
    }

    private void timed(Function function, Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos.merge(function, System.nanoTime() - start, Long::sum);
    }
}
