package org.legation.infra;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.legation.events.topology.Function;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.OnFailureProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;

/**
 * The clocks.
 *
 * @param failuresArn where ticks go that do not reach their function, or fail in it
 */
record Schedules(Stack stack, String stage, Permissions permissions, String failuresArn) {

    /** The longest that Lambda keeps a tick that it could not hand over yet. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    void connect(Trigger.Schedule schedule, DeployedFunction function) {
        String id = Names.id(schedule.name());
        Role role = role(id + "ScheduleRole", function);
        CfnSchedule made = CfnSchedule.Builder.create(stack, id + "Schedule")
                .name(stage + "-" + schedule.name())
                .scheduleExpression(ScheduleExpression.rate(software.amazon.awscdk.Duration.minutes(
                                schedule.every().toMinutes()))
                        .getExpressionString())
                .flexibleTimeWindow(
                        FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(TargetProperty.builder()
                        .arn(function.live().getFunctionArn())
                        .roleArn(role.getRoleArn())
                        .input(schedule.input())
                        .retryPolicy(RetryPolicyProperty.builder()
                                .maximumRetryAttempts(Trigger.Schedule.RETRIES)
                                // The next tick makes up for this one.
                                .maximumEventAgeInSeconds(schedule.every().toSeconds())
                                .build())
                        .deadLetterConfig(DeadLetterConfigProperty.builder()
                                .arn(failuresArn)
                                .build())
                        .build())
                .build();
        // With the role come its permissions.
        made.getNode().addDependency(role);
    }

    /** Lambda takes ticks into a queue of its own; this says how long one may stay there, and where it goes then. */
    void limitRetries(Function function, DeployedFunction deployed) {
        Optional<Duration> longest = Topology.TRIGGERS.stream()
                .filter(trigger -> trigger.function() == function)
                .filter(Trigger.Schedule.class::isInstance)
                .map(trigger -> ((Trigger.Schedule) trigger).every())
                .max(Comparator.naturalOrder());
        if (longest.isEmpty()) {
            return;
        }
        Duration wait = longest.get().compareTo(LONGEST_WAIT) < 0 ? longest.get() : LONGEST_WAIT;
        CfnEventInvokeConfig config = CfnEventInvokeConfig.Builder.create(stack, Names.id(function.word()) + "Retries")
                .functionName(deployed.lambda().getFunctionName())
                .qualifier(Functions.ALIAS)
                .maximumRetryAttempts(Trigger.Schedule.RETRIES)
                .maximumEventAgeInSeconds(wait.toSeconds())
                .destinationConfig(DestinationConfigProperty.builder()
                        .onFailure(OnFailureProperty.builder()
                                .destination(failuresArn)
                                .build())
                        .build())
                .build();
        config.getNode().addDependency(deployed.live());
    }

    private Role role(String id, DeployedFunction function) {
        Role role = Role.Builder.create(stack, id)
                .assumedBy(ServicePrincipal.Builder.create("scheduler.amazonaws.com")
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build())
                .build();
        permissions.schedule(function.live().getFunctionArn()).forEach(role::addToPolicy);
        return role;
    }
}
