package org.legation.adapters.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.adapters.Json;
import org.legation.adapters.SomeAlerts;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Severity;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Words;
import org.legation.core.desk.Told;

class JsonMessageDataTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("classpath:schemas/alert-news.v1.json"));
    private static final Words TEXT = new Words("In words.", "文字。");

    private final JsonMessageData data = new JsonMessageData();

    static List<Arguments> alerts() {
        return List.of(
                Arguments.of("a post's spike", Facts.SPIKE, Severity.MAJOR),
                Arguments.of("an account's spike", Facts.HOUR, Severity.SPIKE),
                Arguments.of("a spike that calmed down", Facts.RESOLVED, Severity.SPIKE),
                Arguments.of("a post that is gone", Facts.DELETED, Severity.MAJOR),
                Arguments.of("hours that calmed down", Facts.HOURS_OVER, null),
                Arguments.of("a trouble of all", Facts.BLOCKED, null),
                Arguments.of("its end", Facts.MENDED, null),
                Arguments.of("a trouble of one account", Facts.FELL, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    void everyKindFitsTheSchema(String name, Alert alert, Severity severity) {
        assertFits(data.of(alert, severity, Facts.EMBASSY, List.of(), TEXT));
    }

    @Property(tries = 200)
    void everyEndAndTroubleFitsTheSchema(@ForAll("ends") SpikeEnd end, @ForAll("troubles") DataTrouble trouble) {
        assertFits(data.of(end, null, Facts.EMBASSY, List.of(), TEXT));
        assertFits(data.of(trouble, null, Facts.EMBASSY, List.of(), TEXT));
    }

    @Test
    void aTopicNamesTheAccountsThatSpikeTogether() throws JsonProcessingException {
        Told opens = new Told(
                Facts.EMBASSY.id(),
                Facts.SPIKE.id(),
                Facts.SPIKE.subject().word(),
                "XA",
                Severity.MAJOR,
                4.6,
                Facts.NINE,
                Decision.OPEN_TOPIC,
                null,
                false);
        Told other = new Told(
                "9900000009", "1-s30", "1", null, Severity.SPIKE, 3, Facts.NINE, Decision.DELIVER, null, false);

        String json = data.of(Facts.SPIKE, Severity.MAJOR, Facts.EMBASSY, List.of(other, opens), TEXT);

        assertFits(json);
        JsonNode together = Json.MAPPER.readTree(json).path("together");
        assertThat(together.findValuesAsText("account")).containsExactly("9900000009", Facts.EMBASSY.id());
        assertThat(together.get(0).has("country")).isFalse();
    }

    @Test
    void aDigestHasNumbers() throws JsonProcessingException {
        String json = data.of(Map.of("told", 3L, "held", 0L), TEXT);

        assertFits(json);
        assertThat(Json.MAPPER.readTree(json).path("numbers").path("told").asLong())
                .isEqualTo(3);
    }

    @Test
    void theNumbersOfASpikeAreThoseOfTheFact() throws JsonProcessingException {
        JsonNode spike = news(Facts.SPIKE, Severity.MAJOR).path("spike");

        assertThat(spike.path("decades").asDouble()).isEqualTo(4.5);
        assertThat(spike.path("ageSeconds").asLong()).isEqualTo(3600);
        assertThat(spike.path("multiple").asDouble()).isEqualTo(Facts.SPIKE.multiple());
        assertThat(spike.path("comments").asLong()).isEqualTo(520);
        assertThat(spike.path("unseenSeconds").asLong()).isEqualTo(600);
        assertThat(spike.path("lead").path("kind").asText()).isEqualTo("likes");
        assertThat(spike.path("subject").path("url").asText()).startsWith("https://weibo.com/9900000001/");
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws JsonProcessingException {
        JsonNode spike = news(Facts.HOUR, Severity.SPIKE).path("spike");

        for (String field : List.of("reposts", "comments", "likes", "lead", "unseenSeconds")) {
            assertThat(spike.has(field)).as(field).isFalse();
        }
        assertThat(spike.path("subject").fieldNames()).toIterable().containsExactly("hour");
    }

    @Test
    void whatConcernsAllIsOfNoAccount() throws JsonProcessingException {
        Account any = Account.unlisted(Alert.FLEET, Alert.FLEET);

        assertThat(Json.MAPPER
                        .readTree(data.of(Facts.BLOCKED, null, any, List.of(), TEXT))
                        .has("account"))
                .isFalse();
        assertThat(news(Facts.FELL, null).path("account").path("id").asText()).isEqualTo(Facts.EMBASSY.id());
    }

    private JsonNode news(Alert alert, Severity severity) throws JsonProcessingException {
        return Json.MAPPER.readTree(data.of(alert, severity, Facts.EMBASSY, List.of(), TEXT));
    }

    private static void assertFits(String json) {
        assertThat(SCHEMA.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .as(json)
                .isEmpty();
    }

    @Provide
    Arbitrary<SpikeEnd> ends() {
        return SomeAlerts.ends().filter(end -> end.duration().toSeconds() >= 0);
    }

    @Provide
    Arbitrary<DataTrouble> troubles() {
        return SomeAlerts.troubles();
    }
}
