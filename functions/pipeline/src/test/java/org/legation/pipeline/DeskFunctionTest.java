package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.NOW;
import static org.legation.pipeline.MemoryPipeline.TOURISM;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legation.adapters.alert.AlertItems;
import org.legation.adapters.table.AttributeJson;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.coverage.Coverage;
import org.legation.core.poll.PollState;
import org.legation.core.poll.Rhythm;
import org.legation.core.source.Breaker;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;
import org.legation.events.StreamBatch;
import org.legation.events.Tick;
import org.legation.pipeline.deliver.Messaging;

class DeskFunctionTest {

    /** When the second digest of the day is due: 18:25 in Beijing. */
    private static final Instant DIGEST = Instant.parse("2026-11-20T10:25:00Z");

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @Test
    void aTickMakesTheDigestThatIsDueOnce() {
        tellTwoSpikes();

        tick(DIGEST.plusSeconds(20));
        tick(DIGEST.plusSeconds(80));

        List<Message> digests = made(MessageType.DIGEST);
        assertThat(digests).singleElement().satisfies(digest -> {
            assertThat(digest.id()).isEqualTo("digest-" + DIGEST);
            assertThat(digest.data()).contains("\"told\":2");
            Events.assertFits(digest);
        });
    }

    @Test
    void withoutNewsThereIsNoDigest() {
        tick(DIGEST.plusSeconds(20));

        assertThat(made(MessageType.DIGEST)).isEmpty();
    }

    @Test
    void aTickRaisesThatMostAccountsCouldNotBeReadAndLaterThatTheyCan() {
        for (String account : List.of(EMBASSY, CONSULATE, TOURISM)) {
            pipeline.list(account, polled(3));
        }

        tick(NOW);
        tick(NOW);
        DataTrouble begun = (DataTrouble) onlyRaised();
        decide(begun);

        assertThat(begun.kind()).isEqualTo(DataTrouble.Kind.NO_POLLS);
        assertThat(begun.affected()).isEqualTo(3);
        assertThat(made(MessageType.DATA_DEGRADED)).singleElement().satisfies(Events::assertFits);

        // when they are read again
        for (String account : List.of(EMBASSY, CONSULATE, TOURISM)) {
            var seen = pipeline.stores.accounts().find(account).orElseThrow();
            pipeline.stores
                    .accounts()
                    .replace(Optional.of(seen), seen.value().with(polled(0)))
                    .orElseThrow();
        }
        tick(NOW.plusSeconds(60));
        alerts().stream().filter(alert -> !alert.equals(begun)).forEach(this::decide);

        assertThat(made(MessageType.DATA_RECOVERED)).singleElement().satisfies(Events::assertFits);
    }

    @Test
    void aTickRaisesThatTheSourceThatIsPolledRefuses() {
        SourceState asked =
                SourceState.start(new SourceLimits("simulator", Duration.ZERO, false, 1000, 1000, 1000, 1000), NOW);
        pipeline.stores.sources().replace("simulator", Optional.empty(), refusing(asked));

        tick(NOW);

        assertThat(onlyRaised())
                .isInstanceOfSatisfying(
                        DataTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(DataTrouble.Kind.SOURCE_BLOCKED));
    }

    private void tellTwoSpikes() {
        StreamBatch batch = sample("notify/good.json", StreamBatch.class);
        batch.records()
                .forEach(change -> pipeline.stores
                        .alerts()
                        .raise(AlertItems.read(
                                        AttributeJson.read(change.dynamodb().newImage()))
                                .alert()));
        assertThat(pipeline.functions.notifier().notify(batch).batchItemFailures())
                .isEmpty();
    }

    private void tick(Instant now) {
        pipeline.functions.desk().desk(new Tick(1, now));
    }

    private void decide(Alert alert) {
        Messaging.quiet().notifier(pipeline.stores, () -> NOW.plusSeconds(90)).run(alert);
    }

    /** Messages that were sent, or wait to be. */
    private List<Message> made(MessageType type) {
        return Stream.concat(pipeline.messages.stream(), pipeline.waiting().stream())
                .filter(message -> message.type() == type)
                .toList();
    }

    private Alert onlyRaised() {
        List<Alert> raised = alerts();
        assertThat(raised).hasSize(1);
        return raised.get(0);
    }

    private List<Alert> alerts() {
        return pipeline.stores.alerts().latest(NOW.minusSeconds(3600), NOW.plusSeconds(3600), 10).stream()
                .map(RaisedAlert::alert)
                .toList();
    }

    private static PollState polled(int failures) {
        SourceFailure why = failures == 0 ? null : SourceFailure.TRANSIENT;
        return new PollState(
                NOW, null, null, null, failures, why, Collections.emptyNavigableMap(), Coverage.NONE, Rhythm.UNKNOWN);
    }

    private static SourceState refusing(SourceState state) {
        return new SourceState(
                state.limits(),
                state.nextAt(),
                null,
                null,
                new Breaker(NOW.plusSeconds(1800), SourceFailure.BLOCKED, 1),
                0,
                null,
                state.spent(),
                null,
                null);
    }
}
