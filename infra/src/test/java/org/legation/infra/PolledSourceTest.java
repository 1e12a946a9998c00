package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.events.topology.Source;

class PolledSourceTest {

    @Test
    void theGatewaysParametersAreRead() {
        PolledSource polled = Settings.read(Templates.GATEWAY::get).polled();

        assertThat(polled.source()).isEqualTo(Source.GATEWAY);
        assertThat(polled.secret()).contains("/legation/gateway-token");
        assertThat(polled.variables()).doesNotContainKey("LEGATION_MOBILE_ENABLED");
    }

    @Test
    void theMobileSitesParametersAreRead() {
        PolledSource polled = Settings.read(Templates.MOBILE::get).polled();

        assertThat(polled.source()).isEqualTo(Source.MOBILE);
        assertThat(polled.secret()).contains("/legation/mobile-cookie");
        assertThat(polled.variables())
                .containsEntry("LEGATION_MOBILE_ENABLED", "true")
                .doesNotContainKey("LEGATION_CREDITS_PER_DAY");
    }

    @ParameterizedTest
    @CsvSource({
        "gatewayTokenParameter, '', the name of a parameter of Systems Manager",
        "gatewayTokenParameter, token, the name of a parameter of Systems Manager",
        "gatewayTokenParameter, /legation/*, the name of a parameter of Systems Manager",
        "gatewayUrl, https://example.org/cli/api, an address that begins with https on open.weibo.com or c.api.weibo.com",
        "gatewayUrl, http://open.weibo.com/cli/api, an address that begins with https",
        "gatewayUrl, https://open.weibo.com@example.org/, an address that begins with https",
        "gatewayUrl, http://127.0.0.1:9000, an address that begins with https",
        "gatewayUrl, 'https://open weibo com', an address that begins with https",
        "creditsPerDay, 0, a whole number from 1 to",
        "creditsPerDay, -1, a whole number from 1 to",
        "creditsPerDay, 30001, 'at most creditsPerMonth, 30000'",
        "creditsPerMonth, 0, a whole number from 1 to",
        "registry, simulator, agencies where Weibo is polled",
    })
    void aWrongSettingOfTheGatewayIsNamed(String name, String value, String expected) {
        assertRefused(Templates.GATEWAY, name, value, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "mobileEnabled, false, true where the source is mobile",
        "mobileEnabled, yes, true or false",
        "mobileLegalBasis, '', why you may read the site",
        "mobileCookieParameter, '', the name of a parameter of Systems Manager",
        "mobileUrl, https://weibo.cn, an address that begins with https on m.weibo.cn",
        "mobileSpacing, PT4S, a duration from PT5S to PT25S",
        "mobileSpacing, PT1M, a duration from PT5S to PT25S",
        "mobileSpacing, fast, a duration from PT5S to PT25S",
        "mobileRequestsPerHour, 301, a whole number from 1 to 300",
        "mobileRequestsPerDay, 0, a whole number from 1 to 3000",
        "registry, simulator, agencies where Weibo is polled",
    })
    void aWrongSettingOfTheMobileSiteIsNamed(String name, String value, String expected) {
        assertRefused(Templates.MOBILE, name, value, expected);
    }

    private static void assertRefused(Map<String, Object> settings, String name, String value, String expected) {
        Map<String, Object> changed = new HashMap<>(settings);
        changed.put(name, value);

        assertThatThrownBy(() -> Settings.read(changed::get))
                .isInstanceOf(InfraException.class)
                .hasMessageStartingWith(name + ": expected " + expected)
                .hasMessageEndingWith("found '" + value + "'");
    }
}
