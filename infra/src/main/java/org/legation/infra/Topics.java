package org.legation.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/**
 * The topics and the key that they are encrypted with. It is a key of the stack's own, since alarms cannot publish to a
 * topic under the key that AWS manages.
 *
 * @param alerts what agencies' posts do
 * @param operations what the system itself suffers from
 */
record Topics(Key key, Topic alerts, Topic operations) {

    /** What publishing to an encrypted topic needs. */
    static final List<String> KEY_ACTIONS = List.of("kms:Decrypt", "kms:GenerateDataKey");

    static Topics in(Stack stack, Settings settings) {
        Key key = Key.Builder.create(stack, "TopicsKey")
                .description("Encrypts the topics of " + settings.stage())
                .enableKeyRotation(true)
                .pendingWindow(Duration.days(7))
                // Topics keep nothing, so there is nothing to decrypt later.
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Topics topics =
                new Topics(key, topic(stack, settings, "alerts", key), topic(stack, settings, "operations", key));
        topics.letAlarmsPublish(stack);
        settings.alarmEmail().ifPresent(email -> topics.operations.addSubscription(new EmailSubscription(email)));
        return topics;
    }

    private static Topic topic(Stack stack, Settings settings, String word, Key key) {
        return Topic.Builder.create(stack, Names.id(word) + "Topic")
                .topicName(settings.stage() + "-" + word)
                .masterKey(key)
                .enforceSsl(true)
                .build();
    }

    private void letAlarmsPublish(Stack stack) {
        IPrincipal alarms = ServicePrincipal.Builder.create("cloudwatch.amazonaws.com")
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                .build();
        operations.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(alarms))
                .actions(List.of("sns:Publish"))
                .resources(List.of(operations.getTopicArn()))
                .build());
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(alarms))
                .actions(KEY_ACTIONS)
                .resources(List.of("*"))
                .build());
    }
}
