package org.legation.adapters.channel;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.web.WebAnswer;
import org.legation.adapters.web.WebRequest;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;

/** Anybody's receiver: a CloudEvent in structured form, signed as <a href="https://www.standardwebhooks.com">Standard
 * Webhooks</a> says. */
final class Webhook implements Service {

    private final String stage;

    /**
     * @param stage the deployment's name, with which the events' source begins
     */
    Webhook(String stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "Webhook";
    }

    @Override
    public String addressHint() {
        return "allow its host in the settings";
    }

    @Override
    public Optional<WebRequest> request(Message message, URI url, @Nullable String secret, Instant now) {
        String body = CloudEvents.json(message, stage);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", CloudEvents.MEDIA_TYPE);
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        if (secret != null) {
            headers.put("webhook-signature", Signatures.standardWebhooks(message.id(), now, body, secret));
        }
        return Optional.of(new WebRequest(url, headers, body));
    }

    @Override
    public Outcome outcome(WebAnswer answer, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Outcome.DELIVERED;
        }
        String said = "Webhook: HTTP " + status + ": ";
        return switch (status) {
            case 401, 403 -> Outcome.refused(said + "the receiver does not accept the signature; compare the secrets");
            case 404, 410 -> Outcome.refused(said + "the receiver is gone; is its address right?");
            case 413 -> Outcome.refused(said + "the receiver does not take a message of this size");
            default -> Outcome.refused(said + "the receiver does not take the message as it is");
        };
    }
}
