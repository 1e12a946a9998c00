package org.legation.adapters.alert;

import java.util.HashMap;
import java.util.Map;
import org.legation.core.account.Account;
import org.legation.core.alert.AlertChannel;
import org.legation.core.alert.AlertMessage;
import org.legation.events.AlertRaised;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Publishes alerts to an SNS topic; subscribers can filter by type, severity, kind, country and account. */
public final class SnsChannel implements AlertChannel {

    private final SnsClient client;
    private final String topicArn;
    private final String stage;

    public SnsChannel(SnsClient client, String topicArn, String stage) {
        this.client = client;
        this.topicArn = topicArn;
        this.stage = stage;
    }

    @Override
    public void send(AlertMessage message) {
        Account account = message.account();
        Map<String, MessageAttributeValue> attributes = new HashMap<>(Map.of(
                "type", text(AlertRaised.TYPE),
                "severity", text(message.alert().severity().word()),
                "kind", text(account.kind().word()),
                "account", text(account.id())));
        if (account.country() != null) {
            attributes.put("country", text(account.country()));
        }
        client.publish(request -> request.topicArn(topicArn)
                .subject("Legation " + message.alert().severity().word() + ": account " + account.id())
                .message(AlertEvents.json(message, stage))
                .messageAttributes(attributes));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
