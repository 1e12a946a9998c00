package org.legation.infra;

import java.util.Map;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** All of one stage. */
final class LegationStack extends Stack {

    LegationStack(Construct scope, String id, Settings settings, Zips zips) {
        super(
                scope,
                id,
                StackProps.builder()
                        .stackName(settings.stage())
                        .description(description(settings))
                        .build());
        settings.alerts().keepIn(this, settings.stage());
        Map<Table, software.amazon.awscdk.services.dynamodb.Table> tables = Tables.in(this, settings.stage());
        Map<Queue, software.amazon.awscdk.services.sqs.Queue> queues = Queues.in(this, settings.stage());
        Topics topics = Topics.in(this, settings);
        Permissions permissions = new Permissions(this, settings, tables, queues, topics);
        Environment environment = new Environment(settings, queues, topics);
        Map<Function, DeployedFunction> functions = Functions.in(this, settings, zips, permissions, environment);
        Schedules schedules = new Schedules(
                this,
                settings.stage(),
                permissions,
                Made.of(queues, Queue.SCHEDULES_FAILED).getQueueArn());
        HttpEntry http = HttpEntry.in(this, settings.stage());
        new Triggers(this, settings.polled().source(), tables, queues, functions, schedules, http).connect();
        new Alarms(this, settings.stage(), settings.polled().source(), queues, functions, topics.operations()).watch();
        Reasons.give(queues, functions, http);
        output("HttpAddress", "Where the HTTP API answers.", http.api().getApiEndpoint());
        output(
                "AlertsTopicArn",
                "Subscribe here to be told of alerts.",
                topics.alerts().getTopicArn());
        output(
                "OperationsTopicArn",
                "Subscribe here to be told of trouble.",
                topics.operations().getTopicArn());
    }

    private void output(String name, String description, String value) {
        CfnOutput.Builder.create(this, name)
                .description(description)
                .value(value)
                .build();
    }

    private static String description(Settings settings) {
        String what = "Legation: how foreign agencies in China speak with Chinese society on Weibo.";
        return settings.polled().source() == Source.SIMULATOR
                ? what + " It polls the simulator: accounts and numbers are fictional."
                : what;
    }
}
