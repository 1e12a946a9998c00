package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.infra.DeployedTemplate.target;
import static org.legation.infra.DeployedTemplate.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.events.topology.Function;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;

class PermissionsTest {

    private static final String READ = "dynamodb:BatchGetItem dynamodb:GetItem";
    private static final String STREAM = "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator";

    /** Written down a second time on purpose: who widens a permission has to do it here, too. */
    private static final Map<Function, List<String>> SHORT_LISTS = Map.of(
            Function.DISPATCH,
            List.of(
                    "AccountsTable.Arn: dynamodb:PutItem dynamodb:Scan",
                    "SourcesTable.Arn: " + READ + " dynamodb:Query",
                    "PollsQueue.Arn: sqs:SendMessage",
                    "SchedulesFailedQueue.Arn: sqs:SendMessage"),
            Function.FETCH,
            List.of(
                    "AccountsTable.Arn: " + READ + " dynamodb:PutItem",
                    "ObservationsTable.Arn: dynamodb:PutItem dynamodb:Query",
                    "SourcesTable.Arn: " + READ + " dynamodb:PutItem",
                    "PollsQueue.Arn: sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage"),
            Function.SCORE,
            List.of(
                    "ObservationsTable.Arn: dynamodb:Query",
                    "PostsTable.Arn: " + READ + " dynamodb:PutItem",
                    "BaselinesTable.Arn: " + READ + " dynamodb:PutItem",
                    "AlertsTable.Arn: dynamodb:PutItem",
                    "ObservationsTable.StreamArn: " + STREAM,
                    "ObservationsTable.Arn/stream/*: dynamodb:ListStreams",
                    "StreamsFailedQueue.Arn: sqs:SendMessage"),
            Function.AGGREGATE,
            List.of(
                    "AggregatesTable.Arn: " + READ + " dynamodb:PutItem",
                    "BaselinesTable.StreamArn: " + STREAM,
                    "BaselinesTable.Arn/stream/*: dynamodb:ListStreams",
                    "StreamsFailedQueue.Arn: sqs:SendMessage"),
            Function.ROLLUP,
            List.of(
                    "AccountsTable.Arn: " + READ + " dynamodb:PutItem dynamodb:Scan",
                    "BaselinesTable.Arn: " + READ,
                    "PostsTable.Arn: " + READ,
                    "AggregatesTable.Arn: dynamodb:PutItem dynamodb:Query",
                    "SchedulesFailedQueue.Arn: sqs:SendMessage"),
            Function.RESCORE,
            List.of(
                    "AccountsTable.Arn: dynamodb:Scan",
                    "ObservationsTable.Arn: dynamodb:Query",
                    "PostsTable.Arn: " + READ + " dynamodb:PutItem dynamodb:Query",
                    "BaselinesTable.Arn: " + READ + " dynamodb:PutItem",
                    "AggregatesTable.Arn: " + READ + " dynamodb:PutItem"),
            Function.NOTIFY,
            List.of(
                    "AccountsTable.Arn: " + READ,
                    "AlertsTable.Arn: " + READ + " dynamodb:PutItem",
                    "MessagesTable.Arn: dynamodb:PutItem",
                    "DeskTable.Arn: " + READ + " dynamodb:PutItem",
                    "AlertsTable.StreamArn: " + STREAM,
                    "AlertsTable.Arn/stream/*: dynamodb:ListStreams",
                    "StreamsFailedQueue.Arn: sqs:SendMessage"),
            Function.DELIVER,
            List.of(
                    "MessagesTable.Arn: " + READ + " dynamodb:PutItem dynamodb:Query",
                    "DeskTable.Arn: " + READ + " dynamodb:PutItem",
                    "AlertsTopic: sns:Publish",
                    "TopicsKey.Arn: kms:Decrypt kms:GenerateDataKey",
                    "MessagesTable.StreamArn: " + STREAM,
                    "MessagesTable.Arn/stream/*: dynamodb:ListStreams",
                    "StreamsFailedQueue.Arn: sqs:SendMessage"),
            Function.DESK,
            List.of(
                    "AccountsTable.Arn: dynamodb:Scan",
                    "SourcesTable.Arn: " + READ,
                    "AlertsTable.Arn: " + READ + " dynamodb:PutItem",
                    "AlertsTable.Arn/index/by-time: dynamodb:Query",
                    "MessagesTable.Arn: " + READ + " dynamodb:PutItem dynamodb:Query",
                    "DeskTable.Arn: " + READ + " dynamodb:PutItem dynamodb:Scan",
                    "AlertsTopic: sns:Publish",
                    "TopicsKey.Arn: kms:Decrypt kms:GenerateDataKey",
                    "SchedulesFailedQueue.Arn: sqs:SendMessage"),
            Function.QUERY,
            List.of(
                    "AccountsTable.Arn: " + READ + " dynamodb:Scan",
                    "ObservationsTable.Arn: dynamodb:Query",
                    "PostsTable.Arn: " + READ + " dynamodb:Query",
                    "BaselinesTable.Arn: " + READ,
                    "AggregatesTable.Arn: " + READ + " dynamodb:Query",
                    "AlertsTable.Arn: " + READ + " dynamodb:PutItem dynamodb:Query",
                    "AlertsTable.Arn/index/by-time: dynamodb:Query",
                    "SourcesTable.Arn: " + READ + " dynamodb:Query",
                    "MessagesTable.Arn: " + READ + " dynamodb:Query",
                    "DeskTable.Arn: dynamodb:Scan"));

    @ParameterizedTest
    @EnumSource
    void aFunctionMayDoWhatIsOnItsShortListAndNoMore(Function function) {
        String id = Names.id(function.word());
        List<String> expected = new ArrayList<>(SHORT_LISTS.get(function));
        expected.add(id + "Log.Arn: logs:CreateLogStream logs:PutLogEvents");
        expected.add("*: xray:PutTraceSegments xray:PutTelemetryRecords");

        assertThat(statements(id + "Role")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void fetchAloneReadsTheOneSecret(Function function) {
        List<String> secrets = statements(Templates.gateway(), Names.id(function.word()) + "Role").stream()
                .filter(statement -> !statement.contains("xray"))
                .filter(statement -> statement.contains("ssm:") || statement.contains("secretsmanager:"))
                .toList();

        assertThat(secrets)
                .isEqualTo(
                        function == Function.FETCH
                                ? List.of("arn:AWS::Partition:ssm:AWS::Region:AWS::AccountId:parameter"
                                        + "/legation/gateway-token: ssm:GetParameter")
                                : List.of());
    }

    /** A map's own order differs from one run of Java to the next, and a template must not. */
    @ParameterizedTest
    @EnumSource
    void tablesAndActionsAreInAFixedOrder(Function function) {
        List<String> tables = Arrays.stream(Table.values())
                .map(table -> Names.id(table.word()) + "Table.Arn")
                .toList();

        List<String> onTables = statements(Names.id(function.word()) + "Role").stream()
                .filter(statement -> tables.contains(statement.split(":", 2)[0]))
                .toList();

        assertThat(onTables)
                .extracting(statement -> tables.indexOf(statement.split(":", 2)[0]))
                .isSorted();
        assertThat(onTables)
                .allSatisfy(statement ->
                        assertThat(statement.split(": ", 2)[1].split(" ")).isSorted());
    }

    @Test
    void aScheduleMayCallItsFunctionAndSaveWhatFailed() {
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Schedule schedule) {
                assertThat(statements(Names.id(schedule.name()) + "ScheduleRole"))
                        .containsExactlyInAnyOrder(
                                Names.id(schedule.function().word()) + "Live: lambda:InvokeFunction",
                                "SchedulesFailedQueue.Arn: sqs:SendMessage");
            }
        }
    }

    @Test
    void noRoleHasAnythingThatIsNotInItsOwnPolicy() {
        DeployedTemplate usual = Templates.usual();

        assertThat(usual.resources("AWS::IAM::Role")).allSatisfy(role -> {
            assertThat(role.property("ManagedPolicyArns").isMissingNode()).isTrue();
            assertThat(role.property("Policies").isMissingNode()).isTrue();
        });
        assertThat(usual.resources("AWS::IAM::ManagedPolicy")).isEmpty();
    }

    @Test
    void nothingIsGrantedOnEverythingBesidesWhatAwsRequires() {
        Set<String> wide = new TreeSet<>();
        for (DeployedTemplate.Resource policy : Templates.usual().resources("AWS::IAM::Policy")) {
            for (JsonNode statement : policy.property("PolicyDocument").path("Statement")) {
                assertThat(texts(statement.path("Action"))).noneMatch(action -> action.contains("*"));
                if (target(statement.path("Resource")).contains("*")) {
                    wide.addAll(texts(statement.path("Action")));
                }
            }
        }

        assertThat(wide).containsExactly("dynamodb:ListStreams", "xray:PutTelemetryRecords", "xray:PutTraceSegments");
    }

    /** A role's statements as {@code resource: actions}, without the digits that the CDK adds to ids. */
    private static List<String> statements(String role) {
        return statements(Templates.usual(), role);
    }

    static List<String> statements(DeployedTemplate template, String role) {
        List<String> found = new ArrayList<>();
        for (DeployedTemplate.Resource policy : template.resources("AWS::IAM::Policy")) {
            if (readable(target(policy.property("Roles").path(0))).equals(role)) {
                for (JsonNode statement : policy.property("PolicyDocument").path("Statement")) {
                    assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
                    found.add(readable(target(statement.path("Resource"))) + ": "
                            + String.join(" ", texts(statement.path("Action"))));
                }
            }
        }
        return found;
    }

    private static String readable(String target) {
        return target.replaceFirst("[0-9A-F]{8}(?=$|\\.)", "");
    }
}
