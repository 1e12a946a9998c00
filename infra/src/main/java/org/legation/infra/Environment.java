package org.legation.infra;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.legation.events.topology.Access;
import org.legation.events.topology.Function;
import org.legation.events.topology.Function.Artifact;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Table;

/**
 * The variables that functions are configured with; each gets those that it reads.
 *
 * @param settings what the operator decided
 */
record Environment(Settings settings, Map<Queue, software.amazon.awscdk.services.sqs.Queue> queues, Topics topics) {

    // The second compiler costs more than it gives in a life as short as a function's.
    private static final String JVM = "-XX:+TieredCompilation -XX:TieredStopAtLevel=1";

    Map<String, String> of(Function function) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("JAVA_TOOL_OPTIONS", JVM);
        variables.put("LEGATION_STAGE", settings.stage());
        if (function.artifact() == Artifact.PIPELINE) {
            variables.put("QUARKUS_FUNQY_EXPORT", function.word());
        }
        if (function.sendsTo().contains(Queue.POLLS)) {
            variables.put("LEGATION_POLLS_URL", Made.of(queues, Queue.POLLS).getQueueUrl());
        }
        if (function.publishes()) {
            variables.put("LEGATION_ALERTS_ARN", topics.alerts().getTopicArn());
        }
        if (function.tables().getOrDefault(Table.OBSERVATIONS, Set.of()).contains(Access.Action.PUT)) {
            variables.put("LEGATION_RETENTION", "P" + settings.retentionDays() + "D");
        }
        if (function.tables().containsKey(Table.SOURCES) && function.artifact() == Artifact.PIPELINE) {
            variables.putAll(settings.polled().variables());
            variables.put("LEGATION_REGISTRY", settings.registry());
        }
        variables.putAll(settings.alerts().variables(function, settings.stage()));
        return variables;
    }
}
