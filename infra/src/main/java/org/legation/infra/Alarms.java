package org.legation.infra;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Source;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;

/** The alarms; what to do about each is in {@code docs/operations.md}. */
record Alarms(
        Stack stack,
        String stage,
        Source source,
        Map<Queue, software.amazon.awscdk.services.sqs.Queue> queues,
        Map<Function, DeployedFunction> functions,
        Topic operations) {

    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Duration LONG_QUEUE = Duration.ofMinutes(15);

    private static final Duration CHANNEL_FAILING = Duration.ofMinutes(30);
    private static final Duration LONG_WAIT = Duration.ofHours(6);

    private static final int MOST_BUDGET_PERCENT = 95;

    /** A function is silent when it has missed this many ticks. */
    private static final int MISSED_TICKS = 3;

    void watch() {
        for (Queue queue : Queue.values()) {
            if (queue.failures().isPresent()) {
                watchAge(queue);
            } else {
                watchFailures(queue);
            }
        }
        for (Function function : Function.values()) {
            watchErrors(function);
        }
        for (Trigger trigger : Topology.TRIGGERS) {
            if (trigger instanceof Trigger.Stream stream) {
                watchLateness(stream);
            }
        }
        Topology.TRIGGERS.stream()
                .filter(Trigger.Schedule.class::isInstance)
                .map(Trigger.Schedule.class::cast)
                .map(Trigger::function)
                .distinct()
                .forEach(this::watchSilence);
        watchChannels();
        if (source != Source.SIMULATOR) {
            watchSource();
        }
    }

    /** By the metrics that desk writes each minute. */
    private void watchChannels() {
        above(
                CHANNEL_FAILING.toMinutes(),
                ofChannels("ChannelFailing"),
                "channel-failing",
                "A channel has taken no message for more than " + CHANNEL_FAILING.toMinutes() + " minutes.");
        above(
                LONG_WAIT.toMinutes(),
                ofChannels("LongestWait"),
                "messages-waiting",
                "A message has waited for more than " + LONG_WAIT.toHours() + " hours.");
    }

    private Metric ofChannels(String metric) {
        return Metric.Builder.create()
                .namespace("Legation")
                .metricName(metric)
                .dimensionsMap(Map.of("stage", stage))
                .period(software.amazon.awscdk.Duration.seconds(PERIOD.toSeconds()))
                .statistic("Maximum")
                .build();
    }

    /** By the metrics that dispatch writes each minute. */
    private void watchSource() {
        String name = "The source " + source.word();
        above(
                0,
                ofSource("BreakerOpen", "Minimum"),
                "source-refuses",
                name + " has refused us; for five minutes and longer nothing was asked.");
        above(
                MOST_BUDGET_PERCENT,
                ofSource("BudgetUsed", "Maximum"),
                "source-budget",
                "More than " + MOST_BUDGET_PERCENT + " % of what may be asked of " + source.word()
                        + " in a day or a month is used up.");
        above(0, ofSource("UnknownShapes", "Maximum"), "source-shapes", name + " gave an answer of an unknown shape.");
    }

    private Metric ofSource(String metric, String statistic) {
        return Metric.Builder.create()
                .namespace("Legation")
                .metricName(metric)
                .dimensionsMap(Map.of("stage", stage, "source", source.word()))
                .period(software.amazon.awscdk.Duration.seconds(PERIOD.toSeconds()))
                .statistic(statistic)
                .build();
    }

    private void watchFailures(Queue queue) {
        Metric waiting = Made.of(queues, queue).metricApproximateNumberOfMessagesVisible(over(PERIOD, "Maximum"));
        above(0, waiting, queue.word(), "Something failed for good and lies in " + queue.name(stage) + ".");
    }

    private void watchAge(Queue queue) {
        Metric oldest = Made.of(queues, queue).metricApproximateAgeOfOldestMessage(over(PERIOD, "Maximum"));
        above(
                LONG_QUEUE.toSeconds(),
                oldest,
                queue.word() + "-waiting",
                "A message of " + queue.name(stage) + " has waited more than " + LONG_QUEUE.toMinutes() + " minutes.");
    }

    private void watchErrors(Function function) {
        Metric errors = Made.of(functions, function).lambda().metricErrors(over(PERIOD, "Sum"));
        above(0, errors, function.word() + "-errors", "An invocation of " + function.word() + " ended in an error.");
    }

    private void watchLateness(Trigger.Stream stream) {
        String word = stream.function().word();
        Metric age = Made.of(functions, stream.function()).lambda().metric("IteratorAge", over(PERIOD, "Maximum"));
        above(
                LATE.toMillis(),
                age,
                word + "-late",
                word + " is more than " + LATE.toMinutes() + " minutes behind its stream.");
    }

    private void watchSilence(Function function) {
        Duration every = Topology.TRIGGERS.stream()
                .filter(trigger -> trigger.function() == function)
                .filter(Trigger.Schedule.class::isInstance)
                .map(trigger -> ((Trigger.Schedule) trigger).every())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration period = every.multipliedBy(MISSED_TICKS);
        Metric runs = Made.of(functions, function).lambda().metricInvocations(over(period, "Sum"));
        String text = function.word() + " was not run for " + period.toMinutes() + " minutes.";
        make(
                function.word() + "-silent",
                text,
                runs,
                1,
                ComparisonOperator.LESS_THAN_THRESHOLD,
                TreatMissingData.BREACHING);
    }

    private void above(long threshold, Metric metric, String word, String text) {
        make(word, text, metric, threshold, ComparisonOperator.GREATER_THAN_THRESHOLD, TreatMissingData.NOT_BREACHING);
    }

    private void make(
            String word,
            String text,
            Metric metric,
            long threshold,
            ComparisonOperator comparison,
            TreatMissingData missing) {
        Alarm alarm = Alarm.Builder.create(stack, Names.id(word) + "Alarm")
                .alarmName(stage + "-" + word)
                .alarmDescription(text + " See docs/operations.md.")
                .metric(metric)
                .threshold(threshold)
                .evaluationPeriods(1)
                .comparisonOperator(comparison)
                .treatMissingData(missing)
                .build();
        alarm.addAlarmAction(new SnsAction(operations));
    }

    private static MetricOptions over(Duration period, String statistic) {
        return MetricOptions.builder()
                .period(software.amazon.awscdk.Duration.seconds(period.toSeconds()))
                .statistic(statistic)
                .build();
    }
}
