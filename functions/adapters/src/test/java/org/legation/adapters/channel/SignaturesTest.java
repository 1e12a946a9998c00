package org.legation.adapters.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    @Test
    void feishuSignsNothingWithTimeAndSecret() {
        assertThat(Signatures.feishu(Instant.ofEpochSecond(1599360473), "demo"))
                .isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
    }

    @Test
    void dingTalkSignsTimeAndSecretWithTheSecret() {
        assertThat(Signatures.dingTalk(Instant.ofEpochMilli(1700000000000L), "SEC-demo"))
                .isEqualTo("D%2FxDN%2BjQpSknk8%2BPAQJ9%2BQrB8UoyJMfIh%2BtA1ge3QFE%3D");
    }

    /** The specification's own example. */
    @Test
    void aWebhookIsSignedAsStandardWebhooksSays() {
        assertThat(Signatures.standardWebhooks(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}",
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** The example of docs/channels.md. */
    @Test
    void anyOtherTextIsItselfTheKey() {
        String text = "legation-example";
        String prefixed = "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));

        assertThat(documented(text))
                .isEqualTo(documented(prefixed))
                .isEqualTo("v1,lX1RJ50Fz8oGVtkICTTb5vrjnNmucZUI1xVVQCPV/Fc=");
    }

    private static String documented(String secret) {
        return Signatures.standardWebhooks(
                "test-2026-11-20", Instant.ofEpochSecond(1763609415), "{\"specversion\":\"1.0\"}", secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_no*base64"})
    void aKeyThatIsNoneIsNotShown(String secret) {
        assertThatThrownBy(() -> documented(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected Base64 after whsec_")
                .hasNoCause();
    }
}
