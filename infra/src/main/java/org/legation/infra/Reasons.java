package org.legation.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import software.amazon.awscdk.Annotations;
import software.constructs.IConstruct;

/** Why some rules of AWS Solutions are not followed, in words; what has no reason here fails the build. */
final class Reasons {

    private Reasons() {}

    static void give(
            Map<Queue, software.amazon.awscdk.services.sqs.Queue> queues,
            Map<Function, DeployedFunction> functions,
            HttpEntry http) {
        queues.forEach((queue, made) -> {
            if (queue.failures().isEmpty()) {
                allow(made, "AwsSolutions-SQS3", null, "This queue is where failures end; an alarm watches it.");
            }
        });
        functions.values().forEach(Reasons::give);
        allow(
                http.api(),
                "AwsSolutions-APIG4",
                null,
                "The API shows what is public and changes nothing; the entrance is throttled.");
    }

    private static void give(DeployedFunction function) {
        allow(
                function.role(),
                "AwsSolutions-IAM5",
                List.of("Resource::*"),
                "X-Ray knows no resources: its two writing actions can only be granted on all.");
        allow(
                function.role(),
                "AwsSolutions-IAM5",
                List.of(RegexAppliesTo.builder()
                        .regex("/^Resource::<\\w+\\.Arn>\\/stream\\/\\*$/")
                        .build()),
                "Streams are listed by table; the name that a stream will get is not known.");
        Annotations.of(function.lambda())
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish",
                        "All triggers point at an alias, and so at a published version.");
    }

    private static void allow(IConstruct construct, String rule, @Nullable List<?> appliesTo, String reason) {
        NagPackSuppression suppression = NagPackSuppression.builder()
                .id(rule)
                .appliesTo(appliesTo)
                .reason(reason)
                .build();
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression), true);
    }
}
