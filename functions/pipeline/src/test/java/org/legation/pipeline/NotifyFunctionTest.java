package org.legation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.pipeline.MemoryPipeline.CONSULATE;
import static org.legation.pipeline.MemoryPipeline.EMBASSY;
import static org.legation.pipeline.MemoryPipeline.TOURISM;
import static org.legation.pipeline.MemoryPipeline.failed;
import static org.legation.pipeline.MemoryPipeline.sample;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.adapters.alert.AlertEvents;
import org.legation.adapters.alert.AlertItems;
import org.legation.adapters.table.AttributeJson;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertMessage;
import org.legation.core.alert.Notification;
import org.legation.core.alert.Notification.Decision;
import org.legation.events.StreamBatch;

class NotifyFunctionTest {

    private final MemoryPipeline pipeline = new MemoryPipeline();

    @Test
    void anAlertIsDeliveredAndMarkedSo() {
        StreamBatch batch = raised("notify/good.json");

        assertThat(failed(pipeline.functions.notifier().notify(batch))).isEmpty();

        assertThat(pipeline.messages)
                .extracting(message -> message.account().name())
                .containsExactly("云屿国驻华使馆（虚构）", "云屿国驻沪领馆（虚构）");
        Notification notification = notification(alert(batch.records().get(0)));
        assertThat(notification.decision()).isEqualTo(Decision.DELIVER);
        assertThat(notification.deliveredAt()).isEqualTo(MemoryPipeline.NOW.plusSeconds(30));
    }

    @Test
    void whatIsPublishedFitsItsSchema() {
        pipeline.functions.notifier().notify(raised("notify/good.json"));
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaMappers(mappers -> mappers.mappings(
                        iri -> iri.startsWith("urn:legation:schema:"),
                        iri -> "classpath:schemas/" + iri.substring("urn:legation:schema:".length()) + ".json")));

        for (AlertMessage message : pipeline.messages) {
            String event = AlertEvents.json(message, "legation");
            assertThat(schemas.getSchema(SchemaLocation.of("urn:legation:schema:alert-event.v1"))
                            .validate(
                                    event,
                                    InputFormat.JSON,
                                    context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .as(event)
                    .isEmpty();
        }
        assertThat(pipeline.messages).isNotEmpty();
    }

    @Test
    void theSameAlertsAgainTellNobody() {
        StreamBatch batch = raised("notify/good.json");
        pipeline.functions.notifier().notify(batch);
        pipeline.messages.clear();
        pipeline.changes.clear();

        assertThat(failed(pipeline.functions.notifier().notify(batch))).isEmpty();

        assertThat(pipeline.messages).isEmpty();
        assertThat(pipeline.changes).isEmpty();
    }

    @Test
    void exactlyTheUnreadableRecordsAreReportedAndTheOtherAlertsDelivered() {
        StreamBatch good = raised("notify/good.json");
        StreamBatch bad = sample("notify/bad.json", StreamBatch.class);
        pipeline.stores.alerts().raise(alert(bad.records().get(3)));

        assertThat(failed(pipeline.functions.notifier().notify(bad)))
                .containsExactly(
                        bad.records().get(1).dynamodb().sequenceNumber(),
                        bad.records().get(2).dynamodb().sequenceNumber());

        assertThat(told()).containsExactly(EMBASSY, TOURISM);
        assertThat(notification(alert(good.records().get(0))).deliveredAt()).isNotNull();
    }

    @Test
    void aChannelThatFailsForOneAccountDoesNotHoldUpTheOthersAndIsAskedAgain() {
        StreamBatch batch = raised("notify/good.json");
        pipeline.trouble.put(EMBASSY, new IllegalStateException("the channel broke"));

        assertThat(failed(pipeline.functions.notifier().notify(batch)))
                .containsExactly(batch.records().get(0).dynamodb().sequenceNumber());
        assertThat(told()).containsExactly(CONSULATE);

        pipeline.trouble.clear();
        assertThat(failed(pipeline.functions.notifier().notify(batch))).isEmpty();
        assertThat(told()).containsExactly(CONSULATE, EMBASSY);
    }

    /** A sample whose alerts stand in the table, as they do when its stream brings them. */
    private StreamBatch raised(String name) {
        pipeline.list(EMBASSY, MemoryPipeline.NOW);
        pipeline.list(CONSULATE, MemoryPipeline.NOW);
        pipeline.list(TOURISM, MemoryPipeline.NOW);
        StreamBatch batch = sample(name, StreamBatch.class);
        batch.records().forEach(change -> pipeline.stores.alerts().raise(alert(change)));
        return batch;
    }

    private static Alert alert(StreamBatch.Change change) {
        return AlertItems.read(AttributeJson.read(change.dynamodb().newImage())).alert();
    }

    private Notification notification(Alert alert) {
        return pipeline.stores.alerts().find(alert).orElseThrow().value().notification();
    }

    private List<String> told() {
        return pipeline.messages.stream().map(message -> message.account().id()).toList();
    }
}
