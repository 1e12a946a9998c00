package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.NOW;
import static org.legation.pipeline.MemoryPipeline.TOURISM;
import static org.legation.pipeline.MemoryPipeline.failed;
import static org.legation.pipeline.MemoryPipeline.sample;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.adapters.alert.AlertItems;
import org.legation.adapters.table.AttributeJson;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Message;
import org.legation.core.alert.Notification;
import org.legation.core.alert.Severity;
import org.legation.events.StreamBatch;

class NotifyFunctionTest {

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @BeforeEach
    void listed() {
        List.of(EMBASSY, CONSULATE, TOURISM).forEach(account -> pipeline.list(account, NOW));
    }

    @Test
    void anAlertIsDecidedAboutAndWhatIsToldPutIntoTheOutbox() {
        StreamBatch batch = raised("notify/good.json", 0, 1);

        assertThat(failed(pipeline.functions.notifier().notify(batch))).isEmpty();

        assertThat(pipeline.waiting())
                .extracting(message -> message.title().chinese())
                .satisfiesExactly(
                        title -> assertThat(title).contains("云屿国驻华使馆（虚构）"),
                        title -> assertThat(title).contains("云屿国驻沪领馆（虚构）"));
        assertThat(notification(alert(batch, 0)))
                .isEqualTo(new Notification(
                        Decision.DELIVER, Severity.MAJOR, NOW.plusSeconds(30), null, List.of("topic")));
    }

    @Test
    void itSendsNothingItself() {
        pipeline.functions.notifier().notify(raised("notify/good.json", 0, 1));

        assertThat(pipeline.messages).isEmpty();
    }

    @Test
    void whatIsToldFitsItsSchema() {
        pipeline.functions.notifier().notify(raised("notify/good.json", 0, 1));

        assertThat(pipeline.waiting()).isNotEmpty().allSatisfy(Events::assertFits);
    }

    @Test
    void theSameAlertsAgainChangeNothing() {
        StreamBatch batch = raised("notify/good.json", 0, 1);
        pipeline.functions.notifier().notify(batch);
        pipeline.changes.clear();

        assertThat(failed(pipeline.functions.notifier().notify(batch))).isEmpty();

        assertThat(pipeline.changes).isEmpty();
    }

    @Test
    void exactlyTheUnreadableRecordsAreReportedAndTheOtherAlertsTold() {
        StreamBatch bad = raised("notify/bad.json", 0, 3);

        assertThat(failed(pipeline.functions.notifier().notify(bad)))
                .containsExactly(sequence(bad, 1), sequence(bad, 2));

        assertThat(told()).containsExactly(EMBASSY, TOURISM);
    }

    @Test
    void anAlertThatIsNotInItsTableHoldsUpNoOtherAccountAndIsToldOnceItIs() {
        StreamBatch batch = raised("notify/good.json", 1);

        assertThat(failed(pipeline.functions.notifier().notify(batch))).containsExactly(sequence(batch, 0));
        assertThat(told()).containsExactly(CONSULATE);

        pipeline.stores.alerts().raise(alert(batch, 0));
        assertThat(failed(pipeline.functions.notifier().notify(batch))).isEmpty();
        assertThat(told()).containsExactlyInAnyOrder(CONSULATE, EMBASSY);
    }

    /** A sample, of which some alerts stand in the table as they do when its stream brings them. */
    private StreamBatch raised(String name, int... stored) {
        StreamBatch batch = sample(name, StreamBatch.class);
        for (int i : stored) {
            pipeline.stores.alerts().raise(alert(batch, i));
        }
        return batch;
    }

    private static Alert alert(StreamBatch batch, int record) {
        return AlertItems.read(AttributeJson.read(
                        batch.records().get(record).dynamodb().newImage()))
                .alert();
    }

    private static String sequence(StreamBatch batch, int record) {
        return batch.records().get(record).dynamodb().sequenceNumber();
    }

    private Notification notification(Alert alert) {
        return pipeline.stores
                .alerts()
                .find(alert.accountId(), alert.raisedAt(), alert.id())
                .orElseThrow()
                .value()
                .notification();
    }

    private List<String> told() {
        return pipeline.waiting().stream()
                .map(Message::attributes)
                .map(attributes -> attributes.get("account"))
                .toList();
    }
}
