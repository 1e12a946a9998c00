package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.Outcome.Status;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsTopicTest {

    /** Keeps what is published. */
    private static final class FakeSns implements SnsClient {

        private final List<PublishRequest> published = new ArrayList<>();
        private @Nullable SdkException failure;

        @Override
        public PublishResponse publish(PublishRequest request) {
            if (failure != null) {
                throw failure;
            }
            published.add(request);
            return PublishResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private final FakeSns sns = new FakeSns();
    private final SnsTopic topic = new SnsTopic(sns, "arn:aws:sns:x:1:alerts", "prod");

    private PublishRequest published(Message message) {
        assertThat(topic.send(message, Messages.NOW)).isEqualTo(Outcome.DELIVERED);
        return sns.published.get(sns.published.size() - 1);
    }

    private static Map<String, String> attributes(PublishRequest request) {
        Map<String, String> values = new HashMap<>();
        request.messageAttributes().forEach((name, value) -> {
            assertThat(value.dataType()).isEqualTo("String");
            values.put(name, value.stringValue());
        });
        return values;
    }

    @Test
    void aMessageIsACloudEventWithWhatToFilterBy() {
        PublishRequest request = published(Messages.SPIKE);

        assertThat(request.topicArn()).isEqualTo("arn:aws:sns:x:1:alerts");
        assertThat(request.message()).isEqualTo(CloudEvents.json(Messages.SPIKE, "prod"));
        assertThat(attributes(request))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "type", "org.legation.spike.opened.v1",
                        "severity", "spike",
                        "account", "9900000001",
                        "kind", "embassy",
                        "country", "XA"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAJOR, 38 times the usual, Legation major: 38 times the usual",
        "NOTICE, 虚构使馆: ×3, Legation notice: ?: ?3",
        ", Digest, Legation: Digest",
        "SPIKE, '', Legation spike: spike.opened",
        "SPIKE, 'a\nb', Legation spike: a b"
    })
    void theSubjectIsAscii(@Nullable Severity severity, String title, String subject) {
        Message message =
                Messages.of("an-id", MessageType.SPIKE_OPENED, severity, false, new Words(title, "标题"), List.of());

        assertThat(published(message).subject()).isEqualTo(subject);
    }

    @Test
    void theSubjectHas100CharactersAtMost() {
        assertThat(published(Messages.HUGE).subject()).hasSize(100).endsWith("...");
    }

    @Test
    void tenAttributesAtMostAndTypeAndSeverityAreAmongThem() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            many.put("a" + i, "x");
        }
        Message one = Messages.SPIKE;
        Message message = new Message(
                one.id(),
                one.type(),
                one.at(),
                one.severity(),
                many,
                one.source(),
                null,
                one.title(),
                one.lines(),
                null,
                false,
                "{}");

        assertThat(attributes(published(message))).hasSize(10).containsKeys("type", "severity");
    }

    @Test
    void messageAndAttributesTogetherAreNoLargerThanSnsTakes() {
        PublishRequest request = published(Messages.withLargeData());

        int attributes = attributes(request).entrySet().stream()
                .mapToInt(one -> Texts.bytes(one.getKey()) + Texts.bytes(one.getValue()) + "String".length())
                .sum();
        assertThat(Texts.bytes(request.message()) + attributes).isLessThanOrEqualTo(262_144);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Throttling, THROTTLED",
        "400, KMSThrottling, THROTTLED",
        "429, TooManyRequestsException, THROTTLED",
        "500, InternalError, FAILED",
        "503, ServiceUnavailable, FAILED",
        "403, AuthorizationError, REFUSED",
        "404, NotFound, REFUSED",
        "400, InvalidParameter, REFUSED",
        "400, KMSAccessDenied, REFUSED"
    })
    void whatSnsSaysIsAnOutcome(int status, String code, Status outcome) {
        sns.failure = (SdkException) SnsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("not to be shown")
                        .build())
                .message("not to be shown")
                .build();

        Outcome sent = topic.send(Messages.SPIKE, Messages.NOW);

        assertThat(sent.status()).isEqualTo(outcome);
        assertThat(sent.reason()).contains("HTTP " + status, code).doesNotContain("not to be shown");
    }

    @Test
    void noAnswerIsAFailure() {
        sns.failure = SdkClientException.create("Unable to execute HTTP request");

        assertThat(topic.send(Messages.SPIKE, Messages.NOW).status()).isEqualTo(Status.FAILED);
    }
}
