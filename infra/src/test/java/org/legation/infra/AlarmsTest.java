package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.infra.DeployedTemplate.target;
import static org.legation.infra.DeployedTemplate.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import org.legation.infra.DeployedTemplate.Resource;

class AlarmsTest {

    private static final String TYPE = "AWS::CloudWatch::Alarm";

    @Test
    void everyPlaceWhereSomethingCanGoWrongIsWatched() {
        Set<String> expected = new TreeSet<>();
        for (Queue queue : Queue.values()) {
            expected.add("legation-" + queue.word() + (queue.failures().isPresent() ? "-waiting" : ""));
        }
        for (Function function : Function.values()) {
            expected.add("legation-" + function.word() + "-errors");
        }
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Stream stream) {
                expected.add("legation-" + stream.function().word() + "-late");
            }
            if (trigger instanceof Trigger.Schedule schedule) {
                expected.add("legation-" + schedule.function().word() + "-silent");
            }
        }

        expected.add("legation-channel-failing");
        expected.add("legation-messages-waiting");

        assertThat(Templates.usual().resources(TYPE))
                .extracting(alarm -> alarm.property("AlarmName").asText())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "polls-failed, ApproximateNumberOfMessagesVisible, Maximum, GreaterThanThreshold, 0, notBreaching",
        "polls-waiting, ApproximateAgeOfOldestMessage, Maximum, GreaterThanThreshold, 900, notBreaching",
        "score-errors, Errors, Sum, GreaterThanThreshold, 0, notBreaching",
        "aggregate-late, IteratorAge, Maximum, GreaterThanThreshold, 600000, notBreaching",
        "channel-failing, ChannelFailing, Maximum, GreaterThanThreshold, 30, notBreaching",
        "messages-waiting, LongestWait, Maximum, GreaterThanThreshold, 360, notBreaching",
        "dispatch-silent, Invocations, Sum, LessThanThreshold, 1, breaching",
    })
    void anAlarmGoesOffAtItsThreshold(
            String word, String metric, String statistic, String comparison, int threshold, String missing) {
        Resource alarm = Templates.usual().named(TYPE, "AlarmName", "legation-" + word);

        assertThat(alarm.property("MetricName").asText()).isEqualTo(metric);
        assertThat(alarm.property("Statistic").asText()).isEqualTo(statistic);
        assertThat(alarm.property("ComparisonOperator").asText()).isEqualTo(comparison);
        assertThat(alarm.property("Threshold").asInt()).isEqualTo(threshold);
        assertThat(alarm.property("TreatMissingData").asText()).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "source-refuses, BreakerOpen, Minimum, 0",
        "source-budget, BudgetUsed, Maximum, 95",
        "source-shapes, UnknownShapes, Maximum, 0",
    })
    void aSourceThatIsNotOursIsWatchedByTheMetricsThatDispatchWrites(
            String word, String metric, String statistic, int threshold) {
        Resource alarm = Templates.gateway().named(TYPE, "AlarmName", "legation-" + word);

        assertThat(alarm.property("Namespace").asText()).isEqualTo("Legation");
        assertThat(alarm.property("MetricName").asText()).isEqualTo(metric);
        assertThat(alarm.property("Statistic").asText()).isEqualTo(statistic);
        assertThat(alarm.property("Threshold").asInt()).isEqualTo(threshold);
        assertThat(alarm.property("TreatMissingData").asText()).isEqualTo("notBreaching");
        assertThat(alarm.property("Dimensions"))
                .extracting(one ->
                        one.path("Name").asText() + "=" + one.path("Value").asText())
                .containsExactlyInAnyOrder("stage=legation", "source=gateway");
    }

    /** The names are read from the sources, since the classes of the pipeline stay off this module's class path. */
    @Test
    void theMetricsOfTheAlarmsAreThoseOfTheCode() throws IOException {
        String code = Files.readString(
                Path.of("..", "functions/pipeline/src/main/java/org/legation/pipeline/source/SourceMetrics.java"));

        String ofChannels = Files.readString(
                Path.of("..", "functions/pipeline/src/main/java/org/legation/pipeline/deliver/ChannelMetrics.java"));

        assertThat(code).contains("NAMESPACE = \"Legation\"", ".add(\"stage\").add(\"source\")");
        assertThat(ofChannels).contains("dimensions.addArray().add(\"stage\");");
        assertThat(Templates.gateway().resources(TYPE))
                .filteredOn(alarm -> alarm.property("Namespace").asText().equals("Legation"))
                .hasSize(5)
                .allSatisfy(alarm -> assertThat(code + ofChannels)
                        .contains("\"" + alarm.property("MetricName").asText() + "\""));
    }

    @Test
    void everyAlarmReachesTheOperators() {
        DeployedTemplate usual = Templates.usual();
        String operations = usual.named("AWS::SNS::Topic", "TopicName", "legation-operations")
                .id();

        assertThat(usual.resources(TYPE)).allSatisfy(alarm -> {
            assertThat(alarm.property("AlarmActions")).hasSize(1);
            assertThat(target(alarm.property("AlarmActions").path(0))).isEqualTo(operations);
        });
    }

    @Test
    void alarmsMayPublishToTheEncryptedTopic() {
        DeployedTemplate usual = Templates.usual();
        JsonNode onKey =
                usual.resources("AWS::KMS::Key").get(0).property("KeyPolicy").path("Statement");

        assertThat(onKey).anySatisfy(statement -> {
            assertThat(statement.path("Principal").path("Service").asText()).isEqualTo("cloudwatch.amazonaws.com");
            assertThat(texts(statement.path("Action"))).containsExactly("kms:Decrypt", "kms:GenerateDataKey");
        });
        assertThat(usual.resources("AWS::SNS::Topic"))
                .allSatisfy(topic ->
                        assertThat(target(topic.property("KmsMasterKeyId"))).startsWith("TopicsKey"));
    }

    @Test
    void anOperatorIsToldByMailWhereAnAddressIsSet() {
        Resource subscription = Templates.other().named("AWS::SNS::Subscription", "Endpoint", "operator@example.org");

        assertThat(subscription.property("Protocol").asText()).isEqualTo("email");
        assertThat(target(subscription.property("TopicArn"))).startsWith("OperationsTopic");
        assertThat(Templates.usual().resources("AWS::SNS::Subscription")).isEmpty();
    }

    @Test
    void theOperationsGuideSaysWhatToDoAboutEveryAlarm() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "operations.md"));

        assertThat(Templates.gateway().resources(TYPE))
                .extracting(alarm -> alarm.property("AlarmName").asText().replaceFirst("legation-", ""))
                .allSatisfy(word -> assertThat(guide).contains("`" + word + "`"));
    }
}
