package org.legation.adapters.channel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.alert.Channel;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** An SNS topic: the message as a CloudEvent, with attributes by which subscriptions can filter. */
public final class SnsTopic implements Channel {

    /** What SNS hands on to a queue with raw delivery. */
    private static final int ATTRIBUTES = 10;

    private static final int SUBJECT = 100;

    private final SnsClient client;
    private final String topicArn;
    private final String stage;

    /**
     * @param stage the deployment's name, with which the events' source begins
     */
    public SnsTopic(SnsClient client, String topicArn, String stage) {
        this.client = client;
        this.topicArn = topicArn;
        this.stage = stage;
    }

    @Override
    public Outcome send(Message message, Instant now) {
        Map<String, MessageAttributeValue> attributes = attributes(message);
        int room = CloudEvents.MOST_BYTES - bytes(attributes);
        try {
            client.publish(request -> request.topicArn(topicArn)
                    .subject(subject(message))
                    .message(CloudEvents.json(message, stage, room))
                    .messageAttributes(attributes));
            return Outcome.DELIVERED;
        } catch (AwsServiceException e) {
            return outcome(e);
        } catch (SdkException e) {
            return Outcome.failed("SNS: no answer (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Outcome outcome(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        String said = "SNS: HTTP " + e.statusCode() + (code.isEmpty() ? "" : ", " + code);
        if (e.isThrottlingException() || e.statusCode() == 429 || code.contains("Throttling")) {
            return Outcome.throttled(null, said);
        } else if (e.statusCode() >= 500 || e.isClockSkewException()) {
            return Outcome.failed(said);
        }
        return Outcome.refused(said + "; does the topic exist, and may this function publish to it and use its key?");
    }

    /** What to filter by: type and severity first, then the message's own by name, as many as there is room for. */
    private static Map<String, MessageAttributeValue> attributes(Message message) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("type", CloudEvents.type(message.type()));
        if (message.severity() != null) {
            all.put("severity", message.severity().word());
        }
        new TreeMap<>(message.attributes()).forEach(all::putIfAbsent);
        Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>();
        all.entrySet().stream()
                .limit(ATTRIBUTES)
                .forEach(attribute -> attributes.put(
                        attribute.getKey(),
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(attribute.getValue())
                                .build()));
        return attributes;
    }

    /** They count towards the size of a message. */
    private static int bytes(Map<String, MessageAttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(attribute -> Texts.bytes(attribute.getKey())
                        + Texts.bytes(attribute.getValue().dataType())
                        + Texts.bytes(attribute.getValue().stringValue()))
                .sum();
    }

    /** SNS takes ASCII alone, and 100 characters of it. */
    private static String subject(Message message) {
        String severity =
                message.severity() == null ? "" : " " + message.severity().word();
        String title = Texts.tidy(message.title().english()).replaceAll("[^ -~]+", "?");
        String subject =
                "Legation" + severity + ": " + (title.isEmpty() ? message.type().word() : title);
        return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 3) + "...";
    }
}
