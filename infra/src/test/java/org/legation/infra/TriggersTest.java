package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.infra.DeployedTemplate.target;
import static org.legation.infra.DeployedTemplate.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import org.legation.infra.DeployedTemplate.Resource;

class TriggersTest {

    private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
    private static final String SCHEDULE = "AWS::Scheduler::Schedule";

    @Test
    void everyMappingReportsWhatFailedInABatch() {
        assertThat(Templates.usual().resources(MAPPING))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(texts(mapping.property("FunctionResponseTypes")))
                        .containsExactly("ReportBatchItemFailures"));
    }

    @ParameterizedTest
    @MethodSource
    void aStreamIsDeliveredAsTheTopologySays(Trigger.Stream stream) {
        Resource mapping = mapping(table(stream) + ".StreamArn");

        assertThat(target(mapping.property("FunctionName"))).isEqualTo(live(stream.function()));
        assertThat(mapping.property("FilterCriteria").path("Filters")).hasSize(1);
        assertThat(mapping.property("FilterCriteria")
                        .path("Filters")
                        .path(0)
                        .path("Pattern")
                        .asText())
                .isEqualTo(stream.filter());
        assertThat(mapping.property("BatchSize").asInt()).isEqualTo(stream.batch());
        assertThat(mapping.property("MaximumBatchingWindowInSeconds").asLong())
                .isEqualTo(stream.window().toSeconds());
        assertThat(mapping.property("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
    }

    @ParameterizedTest
    @MethodSource("aStreamIsDeliveredAsTheTopologySays")
    void aRecordThatFailsForGoodDoesNotHoldUpTheStream(Trigger.Stream stream) {
        Resource mapping = mapping(table(stream) + ".StreamArn");

        assertThat(mapping.property("BisectBatchOnFunctionError").asBoolean()).isTrue();
        assertThat(mapping.property("MaximumRetryAttempts").asInt()).isEqualTo(stream.retries());
        assertThat(mapping.property("MaximumRecordAgeInSeconds").asLong())
                .isEqualTo(stream.oldest().toSeconds());
        assertThat(target(
                        mapping.property("DestinationConfig").path("OnFailure").path("Destination")))
                .isEqualTo(queue(Queue.STREAMS_FAILED) + ".Arn");
    }

    @ParameterizedTest
    @MethodSource
    void aQueueIsDeliveredAsTheTopologySays(Trigger.Messages messages) {
        Resource mapping = mapping(queue(messages.queue()) + ".Arn");

        assertThat(target(mapping.property("FunctionName"))).isEqualTo(live(messages.function()));
        assertThat(mapping.property("BatchSize").asInt()).isEqualTo(messages.batch());
        assertThat(mapping.property("ScalingConfig").path("MaximumConcurrency").asInt())
                .isEqualTo(messages.workers())
                .isBetween(2, 1000);
    }

    @Test
    void theMobileSiteIsPolledOneByOneByTwoWorkers() {
        Resource mapping = Templates.mobile().resources(MAPPING).stream()
                .filter(made -> made.property("ScalingConfig").has("MaximumConcurrency"))
                .findFirst()
                .orElseThrow();

        assertThat(mapping.property("BatchSize").asInt()).isEqualTo(1);
        assertThat(mapping.property("ScalingConfig").path("MaximumConcurrency").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void aScheduleFiresAsTheTopologySays(Trigger.Schedule schedule) {
        Resource made = Templates.usual().named(SCHEDULE, "Name", "legation-" + schedule.name());
        JsonNode aim = made.property("Target");

        assertThat(every(made.property("ScheduleExpression").asText())).isEqualTo(schedule.every());
        assertThat(made.property("FlexibleTimeWindow").path("Mode").asText()).isEqualTo("OFF");
        assertThat(target(aim.path("Arn"))).isEqualTo(live(schedule.function()));
        assertThat(aim.path("Input").asText()).isEqualTo(schedule.input());
        assertThat(target(aim.path("DeadLetterConfig").path("Arn"))).isEqualTo(queue(Queue.SCHEDULES_FAILED) + ".Arn");
        assertThat(aim.path("RetryPolicy").path("MaximumRetryAttempts").asInt()).isEqualTo(2);
        assertThat(aim.path("RetryPolicy").path("MaximumEventAgeInSeconds").asLong())
                .isBetween(60L, 86_400L);
    }

    @ParameterizedTest
    @CsvSource({"DISPATCH, 60", "ROLLUP, 21600"})
    void aTickThatFailsInItsFunctionIsKept(Function function, int seconds) {
        Resource config = Templates.usual().resources("AWS::Lambda::EventInvokeConfig").stream()
                .filter(made -> target(made.property("FunctionName")).startsWith(Names.id(function.word())))
                .findFirst()
                .orElseThrow();

        assertThat(config.property("Qualifier").asText()).isEqualTo("live");
        assertThat(config.property("MaximumEventAgeInSeconds").asInt()).isEqualTo(seconds);
        assertThat(target(config.property("DestinationConfig").path("OnFailure").path("Destination")))
                .isEqualTo(queue(Queue.SCHEDULES_FAILED) + ".Arn");
    }

    @Test
    void everyRequestLeadsToTheFunctionThatAnswers() {
        DeployedTemplate usual = Templates.usual();
        Resource route = usual.named("AWS::ApiGatewayV2::Route", "RouteKey", "$default");
        Resource integration = usual.named("AWS::ApiGatewayV2::Integration", "PayloadFormatVersion", "2.0");
        Resource entrance = usual.named("AWS::ApiGatewayV2::Stage", "StageName", "$default");

        assertThat(target(route.property("Target"))).isEqualTo("integrations/" + integration.id());
        assertThat(target(integration.property("IntegrationUri"))).isEqualTo(live(Function.QUERY));
        assertThat(entrance.property("DefaultRouteSettings")
                        .path("ThrottlingRateLimit")
                        .asInt())
                .isEqualTo(50);
        assertThat(entrance.property("AccessLogSettings").path("Format").asText())
                .startsWith("{\"requestId\":\"$context.requestId\"")
                .doesNotContain("sourceIp");
        assertThat(usual.text()).doesNotContain("CorsConfiguration");
    }

    static Stream<Trigger.Stream> aStreamIsDeliveredAsTheTopologySays() {
        return triggers(Trigger.Stream.class);
    }

    static Stream<Trigger.Messages> aQueueIsDeliveredAsTheTopologySays() {
        return triggers(Trigger.Messages.class);
    }

    static Stream<Trigger.Schedule> aScheduleFiresAsTheTopologySays() {
        return triggers(Trigger.Schedule.class);
    }

    private static <T extends Trigger> Stream<T> triggers(Class<T> kind) {
        return Topology.TRIGGERS.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Resource mapping(String source) {
        List<Resource> found = Templates.usual().resources(MAPPING).stream()
                .filter(mapping -> target(mapping.property("EventSourceArn")).equals(source))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String live(Function function) {
        return Templates.usual().resources("AWS::Lambda::Alias").stream()
                .map(Resource::id)
                .filter(id -> id.startsWith(Names.id(function.word()) + "Live"))
                .findFirst()
                .orElseThrow();
    }

    private static String table(Trigger.Stream stream) {
        return Templates.usual()
                .named("AWS::DynamoDB::Table", "TableName", stream.table().name("legation"))
                .id();
    }

    private static String queue(Queue queue) {
        return Templates.usual()
                .named("AWS::SQS::Queue", "QueueName", queue.name("legation"))
                .id();
    }

    private static Duration every(String expression) {
        String[] words = expression.replace("rate(", "").replace(")", "").split(" ");
        long number = Long.parseLong(words[0]);
        return switch (words[1].replaceFirst("s$", "")) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            case "day" -> Duration.ofDays(number);
            default -> throw new AssertionError(expression);
        };
    }
}
