package org.legation.adapters.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertMessage;
import org.legation.core.alert.AlertText;
import org.legation.core.alert.Severity;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

class SnsChannelTest {

    private static final Account EMBASSY = new Account("9900000001", "虚构使馆", null, AgencyKind.EMBASSY, "XA", true);
    private static final Account PRESS = new Account("9900000002", "虚构记者团", null, AgencyKind.OTHER, null, true);

    private static final Alert ALERT = new Alert(
            "9900000001",
            Mid.parse("5367261047554049"),
            Severity.SPIKE,
            Instant.parse("2026-11-20T01:30:15Z"),
            Instant.parse("2026-11-20T03:30:15Z"),
            new Engagement(Count.of(27), Count.missing(), new Count.Capped(1_000_000)),
            new Basis(true, false, true),
            1_000_027,
            100,
            12.5,
            0.00001,
            "post-channel.1");

    private final FakeSns sns = new FakeSns();
    private final SnsChannel channel = new SnsChannel(sns, "arn:aws:sns:x:1:alerts", "legation");

    @Test
    void anAlertIsPublishedAsACloudEvent() throws JsonProcessingException {
        channel.send(new AlertMessage(ALERT, EMBASSY, new AlertText("A spike.", "激增。")));

        JsonNode event = Json.MAPPER.readTree(sns.published.get(0).message());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo("5367261047554049-spike");
        assertThat(event.path("type").asText()).isEqualTo("org.legation.alert.raised.v1");
        assertThat(event.path("source").asText()).isEqualTo("/legation/accounts/9900000001");
        assertThat(event.path("subject").asText()).isEqualTo("post/5367261047554049");
        assertThat(event.path("time").asText()).isEqualTo("2026-11-20T03:30:15Z");
        JsonNode data = event.path("data");
        assertThat(data.path("account").path("country").asText()).isEqualTo("XA");
        assertThat(data.path("post").path("url").asText()).isEqualTo("https://weibo.com/9900000001/RsdLyvH9v");
        assertThat(data.path("post").path("ageSeconds").asLong()).isEqualTo(7200);
        assertThat(data.path("basis")).extracting(JsonNode::asText).containsExactly("reposts", "likes");
        assertThat(data.path("multiple").asDouble()).isEqualTo(10_000.27);
        assertThat(data.path("text").path("zh").asText()).isEqualTo("激增。");
    }

    @Test
    void aCountThatWasNotShownIsLeftOut() throws JsonProcessingException {
        channel.send(new AlertMessage(ALERT, EMBASSY, new AlertText("", "")));

        JsonNode post = Json.MAPPER
                .readTree(sns.published.get(0).message())
                .path("data")
                .path("post");
        assertThat(post.has("comments")).isFalse();
        assertThat(post.path("likes").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void subscribersCanFilter() {
        channel.send(new AlertMessage(ALERT, EMBASSY, new AlertText("", "")));
        channel.send(new AlertMessage(ALERT, PRESS, new AlertText("", "")));

        assertThat(sns.published.get(0).topicArn()).isEqualTo("arn:aws:sns:x:1:alerts");
        assertThat(sns.published.get(0).subject()).isEqualTo("Legation spike: account 9900000001");
        assertThat(attributes(0))
                .containsExactlyInAnyOrder(
                        "type=org.legation.alert.raised.v1",
                        "severity=spike",
                        "kind=embassy",
                        "account=9900000001",
                        "country=XA");
        assertThat(attributes(1)).noneMatch(attribute -> attribute.startsWith("country="));
    }

    private List<String> attributes(int message) {
        return sns.published.get(message).messageAttributes().entrySet().stream()
                .map(attribute ->
                        attribute.getKey() + "=" + attribute.getValue().stringValue())
                .toList();
    }

    private static final class FakeSns implements SnsClient {

        private final List<PublishRequest> published = new ArrayList<>();

        @Override
        public PublishResponse publish(PublishRequest request) {
            published.add(request);
            return PublishResponse.builder().messageId("1").build();
        }

        @Override
        public String serviceName() {
            return "sns";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
