package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.TOURISM;
import static org.legation.pipeline.MemoryPipeline.failed;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Tally;
import org.legation.core.store.Stored;
import org.legation.events.StreamBatch;

class AggregateFunctionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-19");

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @Test
    void aBaselineBecomesTheDaysOnWhichItsPostsWerePublished() {
        assertThat(failed(pipeline.functions.aggregate().aggregate(sample("aggregate/good.json", StreamBatch.class))))
                .isEmpty();

        Map<LocalDate, Stored<AccountDay>> days = days(EMBASSY);
        AccountDay today = days.get(TODAY).value();
        assertThat(today.totals().posts()).isEqualTo(1);
        assertThat(today.totals().likes()).isEqualTo(new Tally(41, 41, 41, 1, 0));
        assertThat(today.gains().at(9))
                .as("what a newborn post has, it has gained")
                .isEqualTo(51);
        AccountDay yesterday = days.get(YESTERDAY).value();
        assertThat(yesterday.totals().posts()).isEqualTo(1);
        assertThat(yesterday.totals().originals()).isZero();
        assertThat(yesterday.totals().likes().value()).isEqualTo(12_000);
        assertThat(days(CONSULATE).get(TODAY).value().totals().comments()).isEqualTo(new Tally(0, 0, 0, 0, 1));
    }

    @Test
    void theSameBaselinesAgainChangeNothing() {
        pipeline.functions.aggregate().aggregate(sample("aggregate/good.json", StreamBatch.class));
        pipeline.changes.clear();

        assertThat(failed(pipeline.functions.aggregate().aggregate(sample("aggregate/good.json", StreamBatch.class))))
                .isEmpty();

        assertThat(pipeline.changes).isEmpty();
    }

    @Test
    void exactlyTheUnreadableRecordsAreReportedAndTheOtherAccountsFolded() {
        StreamBatch batch = sample("aggregate/bad.json", StreamBatch.class);

        assertThat(failed(pipeline.functions.aggregate().aggregate(batch)))
                .containsExactly(
                        batch.records().get(1).dynamodb().sequenceNumber(),
                        batch.records().get(2).dynamodb().sequenceNumber());

        assertThat(days(EMBASSY)).isNotEmpty();
        assertThat(days(CONSULATE)).isEmpty();
        assertThat(days(TOURISM)).isNotEmpty();
    }

    private Map<LocalDate, Stored<AccountDay>> days(String account) {
        return pipeline.stores.aggregates().accountDays(account, Set.of(YESTERDAY, TODAY));
    }
}
