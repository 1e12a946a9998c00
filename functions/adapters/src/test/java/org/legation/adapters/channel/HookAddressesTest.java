package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.web.ForbiddenAddressException;
import org.legation.core.alert.ChannelType;

class HookAddressesTest {

    private static final HookAddresses CLOUD = new HookAddresses(Set.of("Hooks.Example.org"), false);
    private static final HookAddresses LAPTOP = new HookAddresses(Set.of(), true);

    @ParameterizedTest
    @CsvSource({
        "SLACK, https://hooks.slack.com/services/T/B/x",
        "FEISHU, https://open.feishu.cn/open-apis/bot/v2/hook/x",
        "FEISHU, https://open.larksuite.com/open-apis/bot/v2/hook/x",
        "DINGTALK, https://oapi.dingtalk.com:443/robot/send?access_token=x",
        "WECOM, https://QYAPI.weixin.qq.com/cgi-bin/webhook/send?key=x",
        "WEBHOOK, https://hooks.example.org/legation?token=x"
    })
    void eachTypeHasItsHosts(ChannelType type, URI url) {
        assertThatCode(() -> CLOUD.require(type, url)).doesNotThrowAnyException();
        assertThatCode(() -> CLOUD.require(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, https://open.feishu.cn/token-x",
        "WEBHOOK, https://hooks.slack.com/token-x",
        "WEBHOOK, https://example.org/token-x",
        "WEBHOOK, https://sub.hooks.example.org/token-x",
        "WEBHOOK, https://hooks.example.org.evil.example/token-x",
        "WEBHOOK, https://hooks.example.org@evil.example/token-x",
        "WEBHOOK, https://me:token-x@hooks.example.org/",
        "WEBHOOK, https://hooks.example.org/#token-x",
        "WEBHOOK, https://hooks.example.org:8443/token-x",
        "WEBHOOK, http://hooks.example.org/token-x",
        "WEBHOOK, http://127.0.0.1/token-x",
        "WEBHOOK, http://169.254.169.254/token-x",
        "WEBHOOK, file:///token-x",
        "WEBHOOK, hooks.example.org/token-x",
        "SNS, https://sns.us-east-1.amazonaws.com/token-x"
    })
    void nobodyElseIsAskedAndNoAddressIsShown(ChannelType type, URI url) {
        assertThatThrownBy(() -> CLOUD.require(type, url))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageNotContaining("token-x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/token-x", "http://127.0.0.1:8080/token-x", "https://hooks.slack.com:1/"})
    void whatNoTypeMayAskIsNotAsked(URI url) {
        assertThatThrownBy(() -> CLOUD.require(url))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageNotContaining("token-x");
    }

    @ParameterizedTest
    @EnumSource(value = ChannelType.class)
    void thisMachineStandsForAnyServiceWhereThatIsWanted(ChannelType type) {
        URI here = URI.create("http://127.0.0.1:8080/hooks.slack.com/services/x");

        assertThatCode(() -> LAPTOP.require(type, here)).doesNotThrowAnyException();
        assertThatThrownBy(() -> LAPTOP.require(type, URI.create("https://127.0.0.1:8080/")))
                .isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> LAPTOP.require(type, URI.create("http://10.0.0.1:8080/")))
                .isInstanceOf(ForbiddenAddressException.class);
    }
}
