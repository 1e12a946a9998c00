package org.legation.events.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.events.Samples;
import org.legation.events.topology.Access.Action;

class TopologyTest {

    static Stream<Trigger.Schedule> schedules() {
        return of(Trigger.Schedule.class);
    }

    static Stream<Trigger.Messages> messages() {
        return of(Trigger.Messages.class);
    }

    static Stream<Trigger.Stream> streams() {
        return of(Trigger.Stream.class);
    }

    private static <T extends Trigger> Stream<T> of(Class<T> type) {
        return Arrays.stream(Source.values())
                .flatMap(source -> Topology.triggers(source).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .distinct();
    }

    @Test
    void everyFunctionHasATriggerSaveTheOneThatAPersonStarts() {
        Set<Function> triggered =
                Topology.TRIGGERS.stream().map(Trigger::function).collect(Collectors.toSet());

        assertThat(EnumSet.complementOf(EnumSet.copyOf(triggered))).containsExactly(Function.RESCORE);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageStaysHiddenForSixTimesTheTimeoutOfItsFunction(Trigger.Messages trigger) {
        assertThat(trigger.queue().visibility())
                .isGreaterThanOrEqualTo(trigger.function().timeout().multipliedBy(6));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatCannotBeHandledGoesToAQueueOfTheSameKindAfterAFewAttempts(Trigger.Messages trigger) {
        Queue failures = trigger.queue().failures().orElseThrow();

        assertThat(failures.fifo()).isEqualTo(trigger.queue().fifo());
        assertThat(failures.failures()).isEmpty();
        assertThat(trigger.queue().maxReceives()).isBetween(3, 5);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesKeepToTheLimitsOfEventSourceMappings(Trigger.Messages trigger) {
        assertThat(trigger.batch()).isBetween(1, 10);
        assertThat(trigger.workers()).isBetween(2, 1000);
    }

    @Test
    void pollRequestsAreFirstInFirstOut() {
        assertThat(Queue.POLLS.fifo()).isTrue();
    }

    @Test
    void everyQueueThatIsSentToHasAReader() {
        Set<Queue> read = messages().map(Trigger.Messages::queue).collect(Collectors.toSet());

        for (Function function : Function.values()) {
            assertThat(read).containsAll(function.sendsTo());
        }
    }

    @Test
    void exactlyTheStreamedTablesAreReadAndBySomeoneOnce() {
        List<Table> streamed =
                Arrays.stream(Table.values()).filter(Table::streamed).toList();

        assertThat(streams().map(Trigger.Stream::table)).containsExactlyInAnyOrderElementsOf(streamed);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void streamsEndTheirRetriesBeforeTheirRecordsExpire(Trigger.Stream trigger) {
        assertThat(trigger.retries()).isBetween(1, 100);
        assertThat(trigger.oldest()).isBetween(Duration.ofMinutes(1), Duration.ofHours(24));
        assertThat(trigger.batch()).isBetween(1, 10_000);
        assertThat(trigger.window()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aFilterIsJsonThatListsKindsOfChange(Trigger.Stream trigger) throws JsonProcessingException {
        JsonNode filter = Samples.MAPPER.readTree(trigger.filter());

        assertThat(filter.path("eventName"))
                .extracting(JsonNode::asText)
                .isSubsetOf("INSERT", "MODIFY")
                .containsExactlyElementsOf(trigger.events());
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aSchedulesInputIsARequestOnceItsTimeIsFilledIn(Trigger.Schedule trigger) {
        String schema = trigger.function() == Function.ROLLUP ? "rollup-request.v1" : "tick.v1";

        assertThat(trigger.input()).containsOnlyOnce(Trigger.Schedule.TIME);
        assertThat(Samples.complaints(schema, trigger.input().replace(Trigger.Schedule.TIME, "2026-11-20T01:00:00Z")))
                .isEmpty();
        assertThat(Samples.complaints(schema, trigger.input())).isNotEmpty();
    }

    @Test
    void namesOfSchedulesAreDifferent() {
        assertThat(schedules().map(Trigger.Schedule::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void aTablesNameStartsWithItsStage(Table table) {
        assertThat(table.name("trial")).isEqualTo("trial-" + table.word()).matches("[a-zA-Z0-9_.-]{3,255}");
    }

    @ParameterizedTest
    @EnumSource(Queue.class)
    void aQueuesNameStartsWithItsStageAndTellsItsKind(Queue queue) {
        assertThat(queue.name("trial")).startsWith("trial-" + queue.word()).matches("[a-zA-Z0-9_-]{1,80}(\\.fifo)?");
        assertThat(queue.name("trial").endsWith(".fifo")).isEqualTo(queue.fifo());
    }

    @Test
    void onlyObservationsTextsOfDeletedPostsUnknownShapesAndMessagesExpire() {
        assertThat(Table.values())
                .filteredOn(table -> table.expiry().isPresent())
                .containsExactly(Table.OBSERVATIONS, Table.POSTS, Table.SOURCES, Table.MESSAGES);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aSourceChangesOnlyTheWayOfPollRequests(Source source) {
        assertThat(Topology.triggers(source))
                .filteredOn(trigger -> !(trigger instanceof Trigger.Messages))
                .containsExactlyElementsOf(Topology.TRIGGERS.stream()
                        .filter(trigger -> !(trigger instanceof Trigger.Messages))
                        .toList());
    }

    @Test
    void theMobileSiteIsAskedByAsFewAtATimeAsSqsAllows() {
        assertThat(Topology.triggers(Source.MOBILE)).contains(new Trigger.Messages(Function.FETCH, Queue.POLLS, 1, 2));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aSourceIsFoundByItsWord(Source source) {
        assertThat(Source.ofWord(source.word())).contains(source);
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void onlyTheSmallTablesOfAccountsAndOfTheDeskAreReadWhole(Function function) {
        function.tables().forEach((table, actions) -> {
            if (table != Table.ACCOUNTS && table != Table.DESK) {
                assertThat(actions).as(table.word()).doesNotContain(Action.SCAN);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void anIndexIsReadOnlyWhereThereIsOne(Function function) {
        for (Map.Entry<Table, Set<Action>> access : function.tables().entrySet()) {
            if (access.getValue().contains(Action.QUERY_INDEX)) {
                assertThat(access.getKey().index()).isPresent();
            }
        }
    }

    @Test
    void theFunctionBehindHttpWritesReactionsAndTestMessagesAlone() {
        assertThat(Function.QUERY.tables().entrySet().stream()
                        .filter(access -> access.getValue().contains(Action.PUT))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(Table.ALERTS, Table.MESSAGES);
        assertThat(Function.QUERY.sendsTo()).isEmpty();
        assertThat(Function.QUERY.timeout()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whoSendsMessagesPublishesAndReadsTheSettingsAndWhoDecidesOnlyReadsThem() {
        assertThat(Function.values()).filteredOn(Function::sends).containsExactly(Function.DELIVER, Function.DESK);
        assertThat(Function.values()).filteredOn(Function::publishes).containsExactly(Function.DELIVER, Function.DESK);
        assertThat(Function.values())
                .filteredOn(Function::readsAlertSettings)
                .containsExactly(Function.NOTIFY, Function.DELIVER, Function.DESK, Function.QUERY);
    }

    @Test
    void eachPermissionIsOneAction() {
        assertThat(Action.values())
                .flatExtracting(Action::permissions)
                .allMatch(permission -> permission.matches("dynamodb:[A-Z][A-Za-z]+"))
                .doesNotContain("dynamodb:DeleteItem", "dynamodb:UpdateItem");
    }
}
