package org.legation.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static List<Path> schemas() {
        return Samples.files(Samples.SCHEMAS);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaKeepsTheRulesOfJsonSchemaAndSaysWhatItIs(Path file) {
        JsonNode schema = Samples.json(file);
        JsonSchema rules = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(rules.validate(schema)).isEmpty();
        String name = String.valueOf(file.getFileName()).replace(".json", "");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:legation:schema:" + name);
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatIsRequiredIsDescribed(Path file) {
        JsonNode schema = Samples.json(file);

        schema.path("required")
                .forEach(field -> assertThat(schema.path("properties").has(field.asText()))
                        .as(field.asText())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "alert-settings.v1, alert-settings/good.json",
        "tick.v1, dispatch/good.json",
        "tick.v1, desk/good.json",
        "rescore-request.v1, rescore/good.json",
        "rollup-request.v1, rollup/good.json",
        "rollup-request.v1, rollup/good-range.json"
    })
    void goodDocumentsFitTheirSchema(String schema, String sample) {
        assertThat(Samples.complaints(schema, Samples.sample(sample).toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alert-settings.v1, alert-settings/bad.json, per_hour",
        "tick.v1, dispatch/bad.json, /v",
        "tick.v1, desk/bad.json, /v",
        "tick.v1, dispatch/bad-without-time.json, time",
        "rescore-request.v1, rescore/bad.json, /v",
        "rollup-request.v1, rollup/bad.json, /span",
        "rollup-request.v1, rollup/bad-range.json, to"
    })
    void badDocumentsDoNotFitAndTheFieldIsNamed(String schema, String sample, String field) {
        assertThat(Samples.complaints(schema, Samples.sample(sample).toString()))
                .singleElement()
                .asString()
                .contains(field);
    }

    @Test
    void goodMessagesFitTheSchemaOfPollRequests() {
        for (JsonNode message : Samples.sample("fetch/good.json").path("Records")) {
            assertThat(Samples.complaints(
                            "poll-request.v1", message.path("body").textValue()))
                    .isEmpty();
        }
    }

    @Test
    void ofTheBadMessagesTheSecondToFifthDoNotFit() {
        List<Boolean> fits = Samples.sample("fetch/bad.json").path("Records").findValuesAsText("body").stream()
                .map(body -> Samples.complaints("poll-request.v1", body).isEmpty())
                .toList();

        assertThat(fits).containsExactly(true, false, false, false, false, true);
    }

    @Test
    void goodLinesOfAnArchiveFitAndBadOnesDoNot() throws IOException {
        for (String line : Samples.lines("archive/good.jsonl")) {
            assertThat(Samples.complaints("observation-line.v1", line)).as(line).isEmpty();
        }
        for (String line : Samples.lines("archive/bad.jsonl")) {
            assertThat(Samples.complaints("observation-line.v1", line)).as(line).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                   | true",
                "1000000000000000 | true",
                "null                | true",
                "\"1.2万\"           | true",
                "\"100万+\"          | true",
                "\"1,021,325\"       | true",
                "\"3亿\"             | true",
                "-1                  | false",
                "1.5                 | false",
                "\"1.2\"             | false",
                "\"about 5\"         | false",
                "\"\"                | false",
                "true                | false"
            })
    void aCountIsAWholeNumberOrAsWeiboShowsItOrNull(String count, boolean fits) throws IOException {
        String line =
                Samples.lines("archive/good.jsonl").get(1).replace("\"followers\":null", "\"followers\":" + count);

        assertThat(Samples.complaints("observation-line.v1", line).isEmpty()).isEqualTo(fits);
    }
}
