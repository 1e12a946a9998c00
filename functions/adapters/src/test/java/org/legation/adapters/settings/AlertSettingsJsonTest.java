package org.legation.adapters.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Severity;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.QuietHours;
import org.legation.core.desk.Route;

class AlertSettingsJsonTest {

    private static final String SNS = "{'name':'topic','type':'sns'}";

    @Test
    void theSampleIsReadWhole() throws IOException {
        AlertSettings settings = AlertSettingsJson.read(resource("/samples/alert-settings/good.json"));

        assertThat(settings)
                .isEqualTo(new AlertSettings(
                        1.0,
                        QuietHours.USUAL,
                        List.of(LocalTime.of(8, 25), LocalTime.of(18, 25)),
                        List.of(
                                new ChannelSettings("topic", ChannelType.SNS, null, null, 20),
                                new ChannelSettings(
                                        "press",
                                        ChannelType.FEISHU,
                                        "/legation/press-url",
                                        "/legation/press-signing",
                                        20),
                                new ChannelSettings(
                                        "duty", ChannelType.WEBHOOK, "secretsmanager:legation/duty-url", null, 40)),
                        List.of(
                                Route.all(List.of("topic")),
                                new Route(
                                        List.of("press"),
                                        Set.of(Severity.MAJOR),
                                        Set.of("XA", "XB"),
                                        Set.of(AgencyKind.EMBASSY, AgencyKind.CONSULATE),
                                        Set.of())),
                        List.of("duty"),
                        List.of("duty"),
                        Duration.ofMinutes(30),
                        true));
        assertThat(AlertSettingsJson.secrets(settings))
                .containsExactly("/legation/press-signing", "/legation/press-url", "secretsmanager:legation/duty-url");
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(AlertSettingsJson.read(document(""))).isEqualTo(AlertSettings.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                            | expected JSON",
                "{'v':1,'v':1,'channels':[" + SNS + "]}       | Duplicate field 'v'",
                "{'v':2,'channels':[" + SNS + "]}             | v: expected 1, found 2",
                "{'channels':[" + SNS + "]}                   | v: expected 1, found none",
                "{'v':1}                                      | channels: expected a channel at the least",
                "{'v':1,'channels':[]}                        | channels: expected a channel at the least",
                "{'v':1,'channels':{}}                        | channels: expected a list, found an object",
                "{'v':1,'channels':[" + SNS + "," + SNS + "]} | channels: expected each name once, found 'topic' twice",
                "[]                                           | expected an object, found a list",
            })
    void aDocumentThatIsNoneIsRefusedAndTheMistakeNamed(String document, String message) {
        refuses(document.replace('\'', '"'), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'colour':'red'                    | colour: expected one of v, falseAlertsPerDay",
                "'falseAlertsPerDay':0             | falseAlertsPerDay: expected a number above 0 and up to 1000, found 0",
                "'falseAlertsPerDay':'1'           | falseAlertsPerDay: expected a number",
                "'quiet':{'from':'23:00'}          | quiet.to: expected a time of the day as HH:mm",
                "'quiet':{'from':'24:00','to':'1'} | quiet.from: expected a time of the day as HH:mm",
                "'digests':['8:25']                | digests[0]: expected a time of the day as HH:mm",
                "'digests':['08:25','08:25']       | digests: expected each once",
                "'dataRoute':['pres']              | dataRoute[0]: expected one of the channels topic, found \"pres\"",
                "'escalateTo':[1]                  | escalateTo[0]: expected one of the channels topic, found 1",
                "'escalateAfter':'30'              | escalateAfter: expected a duration in ISO 8601 from PT5M to PT24H",
                "'escalateAfter':'PT25H'           | escalateAfter: expected a duration in ISO 8601 from PT5M to PT24H",
                "'tellResolved':'yes'              | tellResolved: expected true or false",
                "'routes':[{}]                     | routes[0].channels: expected a channel at the least",
                "'routes':[{'channels':['x']}]     | routes[0].channels[0]: expected one of the channels topic",
                "'routes':[{'channels':['topic'],'severities':['notice']}] | routes[0].severities[0]: expected spike or major",
                "'routes':[{'channels':['topic'],'countries':['us']}]      | routes[0].countries[0]: expected a country",
                "'routes':[{'channels':['topic'],'kinds':['Embassy']}]     | routes[0].kinds[0]: expected one of embassy, consulate",
                "'routes':[{'channels':['topic'],'accounts':['a b']}]      | routes[0].accounts[0]: expected an account's id",
                "'routes':[{'channels':['topic'],'kind':['embassy']}]      | routes[0].kind: expected one of channels, severities",
            })
    void aFieldThatIsNotAsItMustBeIsNamed(String field, String message) {
        refuses(document("," + field), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'slack','url':'/a'}                            | channels[0].name: expected a name of small letters",
                "{'name':'Press','type':'slack','url':'/a'}             | channels[0].name: expected a name of small letters",
                "{'name':'a','type':'email'}                            | channels[0].type: expected one of sns, webhook, slack",
                "{'name':'a','url':'/a'}                                | channels[0].type: expected one of sns, webhook, slack",
                "{'name':'a','type':'slack'}                            | channels[0].url: expected the name of the secret",
                "{'name':'a','type':'sns','url':'/a'}                   | channels[0].url: expected none",
                "{'name':'a','type':'wecom','url':'/a','signing':'/b'}  | channels[0].signing: expected none, since wecom",
                "{'name':'a','type':'slack','url':'/a','perHour':1}     | channels[0].perHour: expected a whole number from 2 to 60",
                "{'name':'a','type':'slack','url':'/a','perHour':61}    | channels[0].perHour: expected a whole number from 2 to 60",
                "{'name':'a','type':'slack','url':'/a','perHour':2.5}   | channels[0].perHour: expected a whole number",
            })
    void aChannelThatCannotWorkIsRefused(String channel, String message) {
        refuses("{'v':1,'channels':[".replace('\'', '"') + channel.replace('\'', '"') + "]}", message);
    }

    @Test
    void aSecretThatStandsInTheDocumentIsRefusedAndNotShown() {
        String document = document("")
                .replace(
                        "]",
                        ",{\"name\":\"a\",\"type\":\"slack\",\"url\":\"https://hooks.slack.com/services/T/B/hidden\"}]");

        assertThatThrownBy(() -> AlertSettingsJson.read(document))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining("never write the secret here")
                .message()
                .doesNotContain("hidden");
    }

    private static void refuses(String document, String message) {
        assertThatThrownBy(() -> AlertSettingsJson.read(document))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining(message);
        boolean repeated = message.contains("Duplicate") || message.contains("twice");
        boolean between = message.contains("one of the channels") || message.contains("PT24H");
        if (document.startsWith("{\"") && !repeated && !between) {
            assertThat(schema().validate(document, InputFormat.JSON))
                    .as(document)
                    .isNotEmpty();
        }
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(resource("/schemas/alert-settings.v1.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String document(String rest) {
        return ("{'v':1,'channels':[" + SNS + "]" + rest + "}").replace('\'', '"');
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = AlertSettingsJsonTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
