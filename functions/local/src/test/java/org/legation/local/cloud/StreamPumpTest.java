package org.legation.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.events.topology.Trigger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stream is delivered as an event source mapping does it. Nothing runs by itself here: each move is made by hand. */
class StreamPumpTest {

    private static final String STAGE = "test";
    private static final int RETRIES = 2;

    private final Scripted functions = new Scripted();
    private final Checkpoints checkpoints = new Checkpoints(null);
    private final List<String> givenUp = new ArrayList<>();
    private EmbeddedDynamoDb database;

    @BeforeEach
    void start() {
        database = EmbeddedDynamoDb.start(null);
        database.create(Table.OBSERVATIONS, STAGE);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whatIsWrittenIsDeliveredInOrderAndOnce() {
        StreamPump pump = pump("INSERT");
        write("a", "b", "c");

        assertThat(pump.move()).isTrue();
        assertThat(pump.move()).isFalse();

        assertThat(batches()).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aPumpThatStartsLaterGoesOnAtTheCheckpoint() {
        write("a", "b");
        pump("INSERT").move();
        write("c");

        pump("INSERT").move();

        assertThat(batches()).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aBatchIsNoLongerThanTheTriggerSays() {
        StreamPump pump = pump("INSERT");
        write("a", "b", "c", "d", "e", "f");

        while (pump.move()) {
            assertThat(functions.streamed).hasSizeLessThan(10);
        }

        assertThat(batches()).containsExactly(List.of("a", "b", "c", "d"), List.of("e", "f"));
    }

    @Test
    void aChangeThatTheTriggerDoesNotNameIsFilteredOut() {
        StreamPump pump = pump("INSERT");
        write("a");
        overwrite("a");
        write("b");

        pump.move();

        assertThat(batches()).containsExactly(List.of("a", "b"));
        assertThat(functions.streamed.get(0).records())
                .allSatisfy(change -> assertThat(change.eventName()).isEqualTo("INSERT"));
    }

    @Test
    void aTriggerOfBothKindsSeesChangesToo() {
        StreamPump pump = pump("INSERT", "MODIFY");
        write("a");
        overwrite("a");

        pump.move();

        assertThat(functions.streamed.get(0).records())
                .extracting(StreamBatch.Change::eventName)
                .containsExactly("INSERT", "MODIFY");
    }

    @Test
    void aBatchThatFailsInPartComesAgainFromItsFirstFailedRecord() {
        StreamPump pump = pump("INSERT");
        write("a", "b", "c", "d");
        functions.scores.add(batch -> failing(batch, "d", "b"));

        pump.move();

        assertThat(batches()).containsExactly(List.of("a", "b", "c", "d"), List.of("b", "c", "d"));
        assertThat(givenUp).isEmpty();
    }

    @Test
    void aBatchOnWhichTheFunctionFailsIsSplitInTwo() {
        StreamPump pump = pump("INSERT");
        write("a", "b", "c", "d");
        functions.scores.add(batch -> {
            throw new IllegalStateException("as the test says");
        });

        pump.move();

        assertThat(batches()).containsExactly(List.of("a", "b", "c", "d"), List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void theOneRecordThatCannotBeHandledIsGivenUpAndItsNeighboursAreHandled() {
        StreamPump pump = pump("INSERT");
        write("a", "poison", "c", "d");
        functions.score = batch -> {
            if (keys(batch).contains("poison")) {
                throw new IllegalStateException("as the test says");
            }
            return BatchAnswer.of(List.of());
        };

        pump.move();

        assertThat(givenUp).containsExactly("poison 1");
        assertThat(batches()).filteredOn(batch -> !batch.contains("poison")).contains(List.of("a"), List.of("c", "d"));
        assertThat(pump.move()).isFalse();
    }

    @Test
    void aRecordThatIsReportedAsFailedEachTimeIsGivenUpAfterItsRetries() {
        StreamPump pump = pump("INSERT");
        write("a", "poison");
        functions.score = batch -> failing(batch, "poison");

        pump.move();

        assertThat(givenUp).containsExactly("poison 1");
        assertThat(batches()).startsWith(List.of("a", "poison"));
        assertThat(batches())
                .filteredOn(batch -> batch.equals(List.of("poison")))
                .hasSize(RETRIES);
    }

    @Test
    void whatWasNotHandledWhenItStoppedIsDeliveredToTheNext() {
        StreamPump pump = pump("INSERT");
        write("a");
        functions.score = batch -> {
            pump.stop();
            throw new IllegalStateException("as the test says");
        };
        pump.move();
        functions.score = batch -> BatchAnswer.of(List.of());

        pump("INSERT").move();

        assertThat(batches()).containsExactly(List.of("a"), List.of("a"));
    }

    private StreamPump pump(String... events) {
        Trigger.Stream trigger = new Trigger.Stream(
                Function.SCORE, Table.OBSERVATIONS, List.of(events), 4, Duration.ZERO, RETRIES, Duration.ofDays(1));
        String arn = database.client()
                .describeTable(request -> request.tableName(Table.OBSERVATIONS.name(STAGE)))
                .table()
                .latestStreamArn();
        return new StreamPump(
                trigger,
                arn,
                database.streams(),
                functions.host(),
                checkpoints,
                (of, first, last, records) -> givenUp.add(keyOf(first) + " " + records),
                () -> 0,
                Duration.ZERO,
                new Load());
    }

    private void write(String... keys) {
        for (String key : keys) {
            put(Map.of("accountId", text(key), "slot", text("1")));
        }
    }

    private void overwrite(String key) {
        put(Map.of("accountId", text(key), "slot", text("1"), "again", text("yes")));
    }

    private void put(Map<String, AttributeValue> item) {
        database.client()
                .putItem(request ->
                        request.tableName(Table.OBSERVATIONS.name(STAGE)).item(item));
    }

    private List<List<String>> batches() {
        return functions.streamed.stream().map(StreamPumpTest::keys).toList();
    }

    private static List<String> keys(StreamBatch batch) {
        return batch.records().stream().map(StreamPumpTest::key).toList();
    }

    private static String key(StreamBatch.Change change) {
        return change.dynamodb().newImage().path("accountId").path("S").asText();
    }

    private String keyOf(String sequence) {
        return functions.streamed.stream()
                .flatMap(batch -> batch.records().stream())
                .filter(change -> change.dynamodb().sequenceNumber().equals(sequence))
                .map(StreamPumpTest::key)
                .findFirst()
                .orElseThrow();
    }

    private static BatchAnswer failing(StreamBatch batch, String... keys) {
        return BatchAnswer.of(batch.records().stream()
                .filter(change -> List.of(keys).contains(key(change)))
                .map(change -> change.dynamodb().sequenceNumber())
                .toList());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
