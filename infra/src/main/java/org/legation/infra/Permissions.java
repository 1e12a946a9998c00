package org.legation.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.legation.adapters.secret.SsmSecrets;
import org.legation.events.topology.Access;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What each function may do: the actions that it, or Lambda in its name, takes, on the resources it takes them on. */
record Permissions(
        Stack stack,
        Settings settings,
        Map<Table, software.amazon.awscdk.services.dynamodb.Table> tables,
        Map<Queue, software.amazon.awscdk.services.sqs.Queue> queues,
        Topics topics) {

    private static final String SEND = "sqs:SendMessage";

    /** All of a function's, but for its log. */
    List<PolicyStatement> of(Function function) {
        List<PolicyStatement> statements = new ArrayList<>();
        // By the order of the tables: a map's own order differs from run to run, and the template would with it.
        for (Table table : Table.values()) {
            Set<Access.Action> actions = function.tables().getOrDefault(table, Set.of());
            if (!actions.isEmpty()) {
                statements.addAll(access(table, actions));
            }
        }
        for (Queue queue : Queue.values()) {
            if (function.sendsTo().contains(queue)) {
                statements.add(allow(List.of(SEND), arn(queue)));
            }
        }
        if (function == Function.FETCH) {
            // Under the key that AWS manages for parameters, whoever may read a parameter may decrypt it.
            settings.polled().secret().ifPresent(name -> statements.add(read(parameter(name))));
        }
        if (function.readsAlertSettings() && settings.alerts().text().isPresent()) {
            statements.add(read(parameter(AlertDocument.parameter(settings.stage()))));
        }
        if (function == Function.QUERY) {
            settings.alerts().writeKey().ifPresent(name -> statements.add(read(parameter(name))));
        }
        if (function.sends()) {
            settings.alerts().secrets().forEach(name -> statements.addAll(secret(name)));
        }
        if (function.publishes()) {
            statements.add(allow(List.of("sns:Publish"), topics.alerts().getTopicArn()));
            statements.add(allow(Topics.KEY_ACTIONS, topics.key().getKeyArn()));
        }
        Topology.TRIGGERS.stream()
                .filter(trigger -> trigger.function() == function)
                .forEach(trigger -> statements.addAll(delivery(trigger)));
        return statements;
    }

    /** To write to a log. */
    static PolicyStatement log(String logGroupArn) {
        return allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logGroupArn);
    }

    /** To hand a tick to a function, or to put it where failures go. */
    List<PolicyStatement> schedule(String functionArn) {
        return List.of(
                allow(List.of("lambda:InvokeFunction"), functionArn),
                allow(List.of(SEND), arn(Queue.SCHEDULES_FAILED)));
    }

    private List<PolicyStatement> access(Table table, Set<Access.Action> actions) {
        List<PolicyStatement> statements = new ArrayList<>();
        String arn = Made.of(tables, table).getTableArn();
        Set<String> onTable = new TreeSet<>();
        for (Access.Action action : new TreeSet<>(actions)) {
            if (action == Access.Action.QUERY_INDEX) {
                String index = table.index().orElseThrow().name();
                statements.add(allow(action.permissions(), arn + "/index/" + index));
            } else {
                onTable.addAll(action.permissions());
            }
        }
        if (!onTable.isEmpty()) {
            statements.add(0, allow(List.copyOf(onTable), arn));
        }
        return statements;
    }

    /** What Lambda does in the function's name to bring it its events. */
    private List<PolicyStatement> delivery(Trigger trigger) {
        if (trigger instanceof Trigger.Messages messages) {
            return List.of(allow(
                    List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
                    arn(messages.queue())));
        }
        if (trigger instanceof Trigger.Stream stream) {
            var table = Made.of(tables, stream.table());
            return List.of(
                    allow(
                            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
                            table.getTableStreamArn()),
                    // A list is asked for a table's streams, not for one of them.
                    allow(List.of("dynamodb:ListStreams"), table.getTableArn() + "/stream/*"),
                    allow(List.of(SEND), arn(Queue.STREAMS_FAILED)));
        }
        if (trigger instanceof Trigger.Schedule) {
            return List.of(allow(List.of(SEND), arn(Queue.SCHEDULES_FAILED)));
        }
        return List.of();
    }

    /** To read one secret, by way of the Parameter Store. */
    private List<PolicyStatement> secret(String name) {
        if (!name.startsWith(SsmSecrets.SECRETS_MANAGER)) {
            return List.of(read(parameter(name)));
        }
        String kept = name.substring(SsmSecrets.SECRETS_MANAGER.length());
        return List.of(
                read(parameter(SsmSecrets.REFERENCE + kept)),
                // Secrets Manager ends a secret's name with six letters of its own.
                allow(List.of("secretsmanager:GetSecretValue"), arn("secretsmanager", "secret:" + kept + "-??????")));
    }

    private static PolicyStatement read(String parameterArn) {
        return allow(List.of("ssm:GetParameter"), parameterArn);
    }

    private String parameter(String name) {
        return arn("ssm", "parameter" + (name.startsWith("/") ? "" : "/") + name);
    }

    private String arn(String service, String resource) {
        return "arn:" + stack.getPartition() + ":" + service + ":" + stack.getRegion() + ":" + stack.getAccount() + ":"
                + resource;
    }

    private String arn(Queue queue) {
        return Made.of(queues, queue).getQueueArn();
    }

    private static PolicyStatement allow(List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resource))
                .build();
    }
}
