package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.failed;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.observe.Observation;
import org.legation.core.poll.PollState;
import org.legation.core.source.SourceFailure;
import org.legation.events.SqsBatch;

class FetchFunctionTest {

    private static final Instant EMBASSY_SLOT = Instant.parse("2026-11-20T00:53:13Z");
    private static final Instant CONSULATE_SLOT = Instant.parse("2026-11-20T00:53:14Z");

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @BeforeEach
    void twoAccountsWaitForTheirPoll() {
        pipeline.list(EMBASSY, EMBASSY_SLOT);
        pipeline.list(CONSULATE, CONSULATE_SLOT);
        pipeline.changes.clear();
    }

    @Test
    void eachMessageWritesAnObservationAndMovesTheAccountOn() {
        assertThat(failed(pipeline.functions.fetch().fetch(sample("fetch/good.json", SqsBatch.class))))
                .isEmpty();

        assertThat(log(EMBASSY)).extracting(Observation::slot).containsExactly(EMBASSY_SLOT);
        assertThat(log(CONSULATE)).extracting(Observation::slot).containsExactly(CONSULATE_SLOT);
        assertThat(poll(EMBASSY).dueAt()).isAfter(MemoryPipeline.NOW);
        assertThat(poll(EMBASSY).slot()).isEqualTo(EMBASSY_SLOT);
        assertThat(pipeline.changes).hasSize(4);
    }

    @Test
    void theSameMessagesAgainChangeNothing() {
        pipeline.functions.fetch().fetch(sample("fetch/good.json", SqsBatch.class));
        pipeline.changes.clear();

        assertThat(failed(pipeline.functions.fetch().fetch(sample("fetch/good.json", SqsBatch.class))))
                .isEmpty();

        assertThat(pipeline.changes).isEmpty();
    }

    @Test
    void exactlyTheUnreadableMessagesAreReportedAndTheOthersDone() {
        SqsBatch batch = sample("fetch/bad.json", SqsBatch.class);

        List<String> failed = failed(pipeline.functions.fetch().fetch(batch));

        assertThat(failed)
                .containsExactlyElementsOf(batch.records().subList(1, 5).stream()
                        .map(SqsBatch.Message::messageId)
                        .toList());
        assertThat(log(EMBASSY)).hasSize(1);
        assertThat(log(CONSULATE)).hasSize(1);
    }

    @Test
    void anAccountWhosePollBreaksIsReportedAloneAndLeftAsItWas() {
        SqsBatch batch = sample("fetch/good.json", SqsBatch.class);
        pipeline.trouble.put(EMBASSY, new IllegalStateException("the source broke"));

        List<String> failed = failed(pipeline.functions.fetch().fetch(batch));

        assertThat(failed).containsExactly(batch.records().get(0).messageId());
        assertThat(poll(EMBASSY).dueAt()).isEqualTo(EMBASSY_SLOT);
        assertThat(log(CONSULATE)).hasSize(1);
    }

    @Test
    void aSourceThatRefusesIsAskedLaterAndItsMessageIsDone() {
        pipeline.trouble.put(EMBASSY, MemoryPipeline.refused());

        List<String> failed = failed(pipeline.functions.fetch().fetch(sample("fetch/good.json", SqsBatch.class)));

        assertThat(failed).isEmpty();
        assertThat(log(EMBASSY)).isEmpty();
        assertThat(poll(EMBASSY).failure()).isEqualTo(SourceFailure.RATE_LIMITED);
        assertThat(poll(EMBASSY).dueAt()).isAfter(MemoryPipeline.NOW);
    }

    private List<Observation> log(String account) {
        return pipeline.stores.log().between(account, null, MemoryPipeline.NOW);
    }

    private PollState poll(String account) {
        return pipeline.stores.accounts().find(account).orElseThrow().value().poll();
    }
}
