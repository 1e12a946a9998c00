package org.legation.infra;

import java.util.List;
import java.util.Map;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Source;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterCriteriaProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;

/**
 * What makes functions run. The mappings are written as CloudFormation knows them, since the CDK's own would widen the
 * functions' permissions.
 */
record Triggers(
        Stack stack,
        Source source,
        Map<Table, software.amazon.awscdk.services.dynamodb.Table> tables,
        Map<Queue, software.amazon.awscdk.services.sqs.Queue> queues,
        Map<Function, DeployedFunction> functions,
        Schedules schedules,
        HttpEntry http) {

    // Without it Lambda takes a whole batch as done, and what failed in it is lost.
    private static final List<String> ANSWERS = List.of("ReportBatchItemFailures");

    void connect() {
        for (Trigger trigger : Topology.triggers(source)) {
            String id = Names.id(trigger.function().word());
            DeployedFunction function = Made.of(functions, trigger.function());
            if (trigger instanceof Trigger.Messages messages) {
                connect(id + "Messages", messages, function);
            } else if (trigger instanceof Trigger.Stream stream) {
                connect(id + "Stream", stream, function);
            } else if (trigger instanceof Trigger.Schedule schedule) {
                schedules.connect(schedule, function);
            } else if (trigger instanceof Trigger.Http) {
                http.connect(function);
            }
        }
        functions.forEach(schedules::limitRetries);
    }

    private void connect(String id, Trigger.Messages messages, DeployedFunction function) {
        CfnEventSourceMapping.Builder.create(stack, id)
                .functionName(function.live().getFunctionArn())
                .eventSourceArn(Made.of(queues, messages.queue()).getQueueArn())
                .batchSize(messages.batch())
                .scalingConfig(ScalingConfigProperty.builder()
                        .maximumConcurrency(messages.workers())
                        .build())
                .functionResponseTypes(ANSWERS)
                .build();
    }

    private void connect(String id, Trigger.Stream stream, DeployedFunction function) {
        CfnEventSourceMapping.Builder.create(stack, id)
                .functionName(function.live().getFunctionArn())
                .eventSourceArn(Made.of(tables, stream.table()).getTableStreamArn())
                .startingPosition("TRIM_HORIZON")
                .filterCriteria(FilterCriteriaProperty.builder()
                        .filters(List.of(FilterProperty.builder()
                                .pattern(stream.filter())
                                .build()))
                        .build())
                .batchSize(stream.batch())
                .maximumBatchingWindowInSeconds(stream.window().toSeconds())
                .maximumRetryAttempts(stream.retries())
                .maximumRecordAgeInSeconds(stream.oldest().toSeconds())
                .bisectBatchOnFunctionError(true)
                .destinationConfig(DestinationConfigProperty.builder()
                        .onFailure(OnFailureProperty.builder()
                                .destination(
                                        Made.of(queues, Queue.STREAMS_FAILED).getQueueArn())
                                .build())
                        .build())
                .functionResponseTypes(ANSWERS)
                .build();
    }
}
