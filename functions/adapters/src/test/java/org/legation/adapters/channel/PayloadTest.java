package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Json;
import org.legation.adapters.web.WebRequest;
import org.legation.core.alert.Message;

/** What is sent to each service, compared with files that were read with its documentation at hand. */
class PayloadTest {

    private static final URI URL = URI.create("https://robot.example/send?access_token=x");

    private static final Map<String, Service> SERVICES = Map.of(
            "webhook",
            new Webhook("prod"),
            "slack",
            new Slack(),
            "feishu",
            new Feishu(),
            "dingtalk",
            new DingTalk(),
            "wecom",
            new WeCom());

    private static final Map<String, Message> MESSAGES = Map.of(
            "spike",
            Messages.SPIKE,
            "major",
            Messages.MAJOR,
            "resolved",
            Messages.RESOLVED,
            "hostile",
            Messages.HOSTILE);

    @ParameterizedTest
    @CsvSource({
        "webhook, spike",
        "slack, spike",
        "slack, major",
        "slack, hostile",
        "feishu, spike",
        "feishu, major",
        "feishu, resolved",
        "feishu, hostile",
        "dingtalk, spike",
        "dingtalk, major",
        "dingtalk, hostile",
        "wecom, spike",
        "wecom, major",
        "wecom, resolved",
        "wecom, hostile"
    })
    void aMessageHasTheFormOfItsService(String service, String message) throws IOException {
        WebRequest request = request(service, message, service.equals("feishu") ? "demo" : null);

        assertThat(body(request)).isEqualTo(file(service + "-" + message + ".json"));
    }

    @ParameterizedTest
    @CsvSource({
        "webhook, application/cloudevents+json",
        "slack, application/json; charset=utf-8",
        "dingtalk, application/json; charset=utf-8"
    })
    void aMessageSaysWhatItIs(String service, String type) {
        assertThat(request(service, "spike", null).headers()).containsEntry("Content-Type", type);
    }

    @Test
    void aWebhookIsSignedInItsHeaders() {
        WebRequest signed = request("webhook", "spike", "whsec_bGVnYXRpb24=");
        WebRequest unsigned = request("webhook", "spike", null);

        assertThat(signed.headers())
                .containsEntry("webhook-id", Messages.SPIKE.id())
                .containsEntry("webhook-timestamp", "1795145415")
                .containsEntry(
                        "webhook-signature",
                        Signatures.standardWebhooks(
                                Messages.SPIKE.id(), Messages.NOW, body(signed).toString(), "whsec_bGVnYXRpb24="));
        assertThat(unsigned.headers()).containsKey("webhook-id").doesNotContainKey("webhook-signature");
    }

    @Test
    void dingTalkIsSignedInItsAddress() {
        assertThat(request("dingtalk", "spike", "SEC-demo").url())
                .hasToString(URL + "&timestamp=1795145415000&sign=" + Signatures.dingTalk(Messages.NOW, "SEC-demo"));
        assertThat(request("dingtalk", "spike", null).url()).isEqualTo(URL);
    }

    @Test
    void whatIsNotSignedHasNoSignature() {
        assertThat(body(request("feishu", "spike", null)).has("sign")).isFalse();
    }

    private static WebRequest request(String service, String message, @Nullable String secret) {
        Optional<WebRequest> request = Optional.ofNullable(SERVICES.get(service))
                .orElseThrow()
                .request(MESSAGES.get(message), URL, secret, Messages.NOW);
        return request.orElseThrow();
    }

    private static JsonNode body(WebRequest request) {
        try {
            return Json.MAPPER.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(request.body(), e);
        }
    }

    private static JsonNode file(String name) throws IOException {
        try (InputStream in = PayloadTest.class.getResourceAsStream("/channel/" + name)) {
            assertThat(in).as(name).isNotNull();
            return Json.MAPPER.readTree(in);
        }
    }
}
