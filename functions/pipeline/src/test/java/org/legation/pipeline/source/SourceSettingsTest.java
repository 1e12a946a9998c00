package org.legation.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.adapters.secret.Secret;
import org.legation.adapters.settings.SettingException;
import org.legation.core.source.SourceLimits;
import org.legation.events.topology.Source;

class SourceSettingsTest {

    @Test
    void withNothingSetTheFictionalWorldIsPolled() {
        SourceSettings settings = read(Map.of());

        assertThat(settings.source()).isEqualTo(Source.SIMULATOR);
        assertThat(settings.isFictional()).isTrue();
    }

    @Test
    void theGatewayIsReadWithItsBudget() {
        SourceSettings.Gateway gateway = (SourceSettings.Gateway) read(SettingsOf.gateway());

        assertThat(gateway.url()).isEqualTo(URI.create("https://open.weibo.com/cli/api"));
        assertThat(gateway.token()).isEqualTo(new Secret.Given("LEGATION_GATEWAY_TOKEN", SettingsOf.TOKEN));
        assertThat(gateway.limits().source()).isEqualTo("gateway");
        assertThat(gateway.limits().creditsPerDay()).isEqualTo(1000);
        assertThat(gateway.limits().creditsPerMonth()).isEqualTo(30_000);
        assertThat(gateway.isFictional()).isFalse();
    }

    @Test
    void theMobileSiteIsReadSlowlyUnlessItsOperatorAsksForEvenLess() {
        SourceSettings.Mobile usual = (SourceSettings.Mobile) read(SettingsOf.mobile());
        SourceSettings.Mobile slower =
                (SourceSettings.Mobile) read(SettingsOf.with(SettingsOf.mobile(), "LEGATION_MOBILE_SPACING", "PT20S"));

        assertThat(usual.limits())
                .isEqualTo(new SourceLimits(
                        "mobile",
                        Duration.ofSeconds(8),
                        true,
                        300,
                        3000,
                        SourceLimits.UNLIMITED,
                        SourceLimits.UNLIMITED));
        assertThat(usual.url()).isEqualTo(URI.create("https://m.weibo.cn"));
        assertThat(usual.legalBasis()).isEqualTo("research, approved by our ethics board");
        assertThat(slower.limits().spacing()).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({
        "LEGATION_SOURCE, weibo, 'one of simulator, gateway, mobile', choose one",
        "LEGATION_REGISTRY, simulator, 'agencies where Weibo is polled, which does not know the simulator''s accounts',"
                + " set it to agencies",
        "LEGATION_REGISTRY, , 'agencies where Weibo is polled, which does not know the simulator''s accounts',"
                + " set it to agencies",
        "LEGATION_CREDITS_PER_DAY, 0, a whole number from 1 to 999999999999, a budget of 0 would never read anything",
        "LEGATION_CREDITS_PER_DAY, -5, a whole number from 1 to 999999999999, a budget of 0 would never read anything",
        "LEGATION_CREDITS_PER_DAY, many, a whole number from 1 to 999999999999, set what may be spent",
        "LEGATION_CREDITS_PER_DAY, 30001, 'at most LEGATION_CREDITS_PER_MONTH, 30000', lower it",
        "LEGATION_CREDITS_PER_MONTH, 0, a whole number from 1 to 999999999999, or leave the gateway off",
        "LEGATION_CREDITS_PER_MONTH, 1e6, a whole number from 1 to 999999999999, set what may be spent",
    })
    void aWrongSettingOfTheGatewayIsNamedWithWhatToDo(String name, String value, String expected, String remedy) {
        assertThatThrownBy(() -> read(SettingsOf.with(SettingsOf.gateway(), name, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(name + ": expected " + expected + ", found '")
                .hasMessageContaining("'" + (value == null ? "simulator" : value) + "'; ")
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGATION_CREDITS_PER_DAY, LEGATION_CREDITS_PER_DAY, 'a budget, since the gateway is paid for'",
        "LEGATION_CREDITS_PER_MONTH, LEGATION_CREDITS_PER_MONTH, 'a budget, since the gateway is paid for'",
        "LEGATION_GATEWAY_TOKEN, LEGATION_GATEWAY_TOKEN_SECRET, the gateway's token",
    })
    void aSettingThatTheGatewayNeedsIsAskedFor(String without, String name, String expected) {
        assertThatThrownBy(() -> read(SettingsOf.with(SettingsOf.gateway(), without, null)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(name + ": expected " + expected)
                .hasMessageContaining("found none; set");
        assertThatThrownBy(() -> read(SettingsOf.with(SettingsOf.gateway(), without, "  ")))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGATION_MOBILE_ENABLED, , 'true, since the mobile site is off until its operator turns it on'",
        "LEGATION_MOBILE_ENABLED, false, 'true, since the mobile site is off until its operator turns it on'",
        "LEGATION_MOBILE_ENABLED, yes, true or false",
        "LEGATION_MOBILE_LEGAL_BASIS, , the legal basis on which you read the mobile site",
        "LEGATION_MOBILE_SPACING, PT4.9S, a duration in ISO 8601 from PT5S to PT25S",
        "LEGATION_MOBILE_SPACING, PT26S, a duration in ISO 8601 from PT5S to PT25S",
        "LEGATION_MOBILE_SPACING, PT-8S, a duration in ISO 8601 from PT5S to PT25S",
        "LEGATION_MOBILE_SPACING, 8 seconds, a duration in ISO 8601 from PT5S to PT25S",
        "LEGATION_MOBILE_REQUESTS_PER_HOUR, 301, at most 300",
        "LEGATION_MOBILE_REQUESTS_PER_HOUR, 0, a whole number from 1",
        "LEGATION_MOBILE_REQUESTS_PER_DAY, 3001, at most 3000",
        "LEGATION_REGISTRY, simulator, agencies where Weibo is polled",
    })
    void aWrongSettingOfTheMobileSiteIsNamedWithWhatWasExpected(String name, String value, String expected) {
        assertThatThrownBy(() -> read(SettingsOf.with(SettingsOf.mobile(), name, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(name + ": expected " + expected)
                .hasMessageContaining("; ");
    }

    @Test
    void theMobileSiteIsNotReadWithoutACookie() {
        assertThatThrownBy(() -> read(SettingsOf.with(SettingsOf.mobile(), "LEGATION_MOBILE_COOKIE", null)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("LEGATION_MOBILE_COOKIE_SECRET: expected your own cookie of the mobile site");
    }

    @Test
    void aLegalBasisIsShort() {
        assertThatThrownBy(() -> read(
                        SettingsOf.with(SettingsOf.mobile(), "LEGATION_MOBILE_LEGAL_BASIS", "because ".repeat(30))))
                .hasMessageStartingWith("LEGATION_MOBILE_LEGAL_BASIS: expected at most 200 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://weibo.com/cli/api",
                "https://open.weibo.com.example.org/cli/api",
                "https://example.org/open.weibo.com",
                "https://open.weibo.com@example.org/",
                "https://user:password@open.weibo.com/",
                "https://open.weibo.com:8443/",
                "https://m.weibo.cn/",
                "http://open.weibo.com/cli/api",
                "http://127.0.0.1.example.org/",
                "http://192.168.0.1/",
                "https://127.0.0.1/",
                "ftp://open.weibo.com/",
                "open.weibo.com/cli/api",
                "https://open.weibo.com/cli/api?to=elsewhere",
                "https:// open.weibo.com",
                "file:///etc/passwd",
            })
    void anAddressThatIsNotTheGatewaysIsRefused(String url) {
        assertThatThrownBy(() -> read(SettingsOf.with(SettingsOf.gateway(), "LEGATION_GATEWAY_URL", url)))
                .isInstanceOf(SettingException.class)
                .hasMessage("LEGATION_GATEWAY_URL: expected https on c.api.weibo.com or open.weibo.com, or http on"
                        + " 127.0.0.1 for the simulator, found '" + url
                        + "'; leave it out for https://open.weibo.com/cli/api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://c.api.weibo.com/2", "https://open.weibo.com:443/cli/api"})
    void theGatewaysOtherAddressesAreTaken(String url) {
        assertThat(((SourceSettings.Gateway) read(SettingsOf.with(SettingsOf.gateway(), "LEGATION_GATEWAY_URL", url)))
                        .url())
                .isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000/cli/api", "http://localhost:9000", "http://[::1]:9000/x"})
    void theSimulatorOnThisMachineIsFictionWhateverItsProtocol(String url) {
        Map<String, String> real = SettingsOf.with(SettingsOf.gateway(), "LEGATION_GATEWAY_URL", url);

        assertThat(read(SettingsOf.with(real, "LEGATION_REGISTRY", "simulator")).isFictional())
                .isTrue();
        assertThatThrownBy(() -> read(real))
                .hasMessageStartingWith("LEGATION_REGISTRY: expected simulator where the simulator is polled");
    }

    @Test
    void theSimulatorPutsNoWordsIntoTheMouthsOfRealAgencies() {
        assertThatThrownBy(() -> read(Map.of("LEGATION_REGISTRY", "agencies")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("must not put words into the mouths of real agencies, found 'agencies'");
    }

    @Test
    void aSecretHasOnePlace() {
        assertThatThrownBy(() ->
                        read(SettingsOf.with(SettingsOf.gateway(), "LEGATION_GATEWAY_TOKEN_SECRET", "/legation/token")))
                .hasMessage("LEGATION_GATEWAY_TOKEN_SECRET: expected one place of the gateway's token, found"
                        + " 'LEGATION_GATEWAY_TOKEN_SECRET, LEGATION_GATEWAY_TOKEN'; leave out all but one");
    }

    @Test
    void noSecretIsEverPrinted() {
        assertThat(read(SettingsOf.gateway()).toString()).doesNotContain(SettingsOf.TOKEN);
        assertThat(read(SettingsOf.mobile()).toString()).doesNotContain(SettingsOf.COOKIE);
    }

    private static SourceSettings read(Map<String, String> variables) {
        return SourceSettings.read(variables::get);
    }
}
