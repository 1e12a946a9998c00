package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.secret.Secrets;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.Outcome.Status;
import software.amazon.awssdk.core.exception.SdkClientException;

class ChannelsTest {

    private static final Channel TOPIC = (message, now) -> Outcome.DELIVERED;

    private final Map<String, String> secrets = new HashMap<>();
    private int reads;
    private boolean storeIsDown;

    private Channels channels() {
        Secrets store = name -> {
            reads++;
            if (storeIsDown) {
                throw SdkClientException.create("https://ssm.example/token-x");
            } else if (!secrets.containsKey(name)) {
                throw new IllegalStateException("no parameter " + name + "; make it");
            }
            return secrets.get(name);
        };
        return new Channels("test", () -> TOPIC, () -> store, () -> Messages.NOW, Set.of("hooks.example.org"), false);
    }

    private static ChannelSettings settings(ChannelType type, @Nullable String url, @Nullable String signing) {
        return new ChannelSettings("news", type, url, signing, ChannelSettings.PER_HOUR);
    }

    private Outcome send(ChannelType type, @Nullable String signing) {
        return channels().of(settings(type, "address", signing)).send(Messages.SPIKE, Messages.NOW);
    }

    @Test
    void snsIsTheTopicOfTheDeployment() {
        assertThat(channels().of(settings(ChannelType.SNS, null, null))).isSameAs(TOPIC);
    }

    @Test
    void noSecretIsReadBeforeAMessageIsSent() {
        for (ChannelType type : Set.of(ChannelType.FEISHU, ChannelType.WEBHOOK, ChannelType.DINGTALK)) {
            assertThat(channels().of(settings(type, "address", "secret"))).isNotNull();
        }

        assertThat(reads).isZero();
    }

    @Test
    void aChannelNeedsAnAddress() {
        assertThatThrownBy(() -> channels().of(settings(ChannelType.WECOM, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel news: expected the name of the secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "WECOM"})
    void whoHasNoSignaturesIsGivenNoSecret(ChannelType type) {
        assertThatThrownBy(() -> channels().of(settings(type, "address", "secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no signatures");
    }

    @Test
    void aSecretThatIsMissingMayComeLater() {
        Outcome outcome = send(ChannelType.SLACK, null);

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).isEqualTo("Slack: no parameter address; make it");
    }

    @Test
    void aStoreThatIsDownMayComeBack() {
        storeIsDown = true;

        Outcome outcome = send(ChannelType.SLACK, null);

        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.reason()).contains("cannot be read now").doesNotContain("token-x");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/ token-x, does not hold a URL",
        "https://evil.example/token-x, expected https and hooks.slack.com",
        "http://127.0.0.1/token-x, expected https and hooks.slack.com",
        "token-x, expected https and hooks.slack.com",
        "虚构-token-x, expected a secret of one line of ASCII"
    })
    void anAddressThatIsNoneOfTheServicesIsNotShown(String address, String reason) {
        secrets.put("address", address);

        Outcome outcome = send(ChannelType.SLACK, null);

        assertThat(outcome.status()).isIn(Status.REFUSED, Status.FAILED);
        assertThat(outcome.reason()).contains(reason).doesNotContain("token-x", "evil");
    }

    @Test
    void aSigningSecretThatIsNoneIsNotShown() {
        secrets.putAll(Map.of("address", "https://hooks.example.org/", "secret", "whsec_token-x"));

        Outcome outcome = send(ChannelType.WEBHOOK, "secret");

        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.reason()).contains("expected Base64 after whsec_").doesNotContain("token-x");
    }
}
