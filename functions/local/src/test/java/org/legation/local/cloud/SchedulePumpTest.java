package org.legation.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.events.RollupRequest;
import org.legation.events.Tick;
import org.legation.events.topology.Function;
import org.legation.events.topology.Trigger;

class SchedulePumpTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00.700Z");

    private final HandClock clock = new HandClock(START);
    private final Scripted functions = new Scripted();
    private final List<String> failures = new ArrayList<>();
    private final SchedulePump pump = new SchedulePump(
            new Trigger.Schedule(Function.DISPATCH, "dispatch", Duration.ofMinutes(1), List.of()),
            clock,
            functions.host(),
            failures::add,
            new Load());

    @Test
    void itFiresAtOnceAndThenAtItsTimes() {
        assertThat(pump.move()).isTrue();
        assertThat(pump.move()).isFalse();
        clock.forward(Duration.ofSeconds(59));
        assertThat(pump.move()).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(pump.move()).isTrue();

        assertThat(functions.ticks)
                .extracting(Tick::time)
                .containsExactly(Instant.parse("2026-11-20T01:00:00Z"), Instant.parse("2026-11-20T01:01:00Z"));
    }

    @Test
    void firingsThatHavePiledUpFireOnceForTheLatest() {
        pump.move();
        clock.forward(Duration.ofMinutes(5));

        assertThat(pump.isIdle()).isFalse();
        assertThat(pump.move()).isTrue();
        assertThat(pump.move()).isFalse();

        assertThat(pump.isIdle()).isTrue();
        assertThat(functions.ticks)
                .extracting(Tick::time)
                .endsWith(Instant.parse("2026-11-20T01:05:00Z"))
                .hasSize(2);
    }

    @Test
    void aFunctionThatFailsIsTriedThriceAndItsEventKept() {
        functions.dispatch = () -> {
            throw new IllegalStateException("as the test says");
        };

        pump.move();
        clock.forward(Duration.ofMinutes(1));

        assertThat(pump.move()).isTrue();
        assertThat(functions.ticks).hasSize(2 * 3);
        assertThat(failures)
                .containsExactly(
                        "{\"v\":1,\"time\":\"2026-11-20T01:00:00Z\"}", "{\"v\":1,\"time\":\"2026-11-20T01:01:00Z\"}");
    }

    @Test
    void aRollupIsToldItsSpan() {
        SchedulePump rollup = new SchedulePump(
                new Trigger.Schedule(
                        Function.ROLLUP, "rollup-month", Duration.ofHours(1), List.of(RollupRequest.Span.MONTH)),
                clock,
                functions.host(),
                failures::add,
                new Load());

        rollup.move();

        assertThat(functions.rollups).extracting(RollupRequest::span).containsExactly(RollupRequest.Span.MONTH);
    }
}
