package org.legation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.events.RollupRequest.Span;

class RecordsTest {

    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    static List<Arguments> records() {
        return List.of(
                Arguments.of("tick.v1", new Tick(1, NINE)),
                Arguments.of("poll-request.v1", new PollRequest(1, "9900000001", NINE)),
                Arguments.of("rescore-request.v1", new RescoreRequest(1, null)),
                Arguments.of("rescore-request.v1", new RescoreRequest(1, List.of("1743951792"))),
                Arguments.of("rollup-request.v1", new RollupRequest(1, NINE, Span.RECENT, null, null)),
                Arguments.of(
                        "rollup-request.v1",
                        new RollupRequest(1, NINE, Span.RANGE, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20))),
                Arguments.of("alert-news.v1", News.SPIKE),
                Arguments.of("alert-news.v1", News.END),
                Arguments.of("alert-news.v1", News.TROUBLE),
                Arguments.of("alert-news.v1", News.DIGEST));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsReadBackAsItWasWritten(String schema, Object written) throws JsonProcessingException {
        String json = Samples.MAPPER.writeValueAsString(written);

        assertThat(Samples.MAPPER.readValue(json, written.getClass())).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aWrittenRecordFitsItsSchema(String schema, Object written) throws JsonProcessingException {
        assertThat(Samples.complaints(schema, Samples.MAPPER.writeValueAsString(written)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordAndSchemaHaveTheSameFieldsAndDemandTheSame(String schema, Object written) {
        JsonNode root = Samples.json(Samples.SCHEMAS.resolve(schema + ".json"));

        assertSameFields(written.getClass(), root, root);
    }

    @Test
    void theWordsOfSpansAreThoseOfTheSchema() throws JsonProcessingException {
        List<String> words = new ArrayList<>();
        Samples.json(Samples.SCHEMAS.resolve("rollup-request.v1.json"))
                .at("/properties/span/enum")
                .forEach(word -> words.add(word.asText()));

        List<String> written = new ArrayList<>();
        for (Span span : Span.values()) {
            written.add(Samples.MAPPER.convertValue(span, String.class));
        }
        assertThat(written).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotAsExpectedIsRefusedAndNamed(Class<?> type, String json, String field) {
        assertThatThrownBy(() -> Samples.MAPPER.readValue(json, type))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(field);
    }

    static List<Arguments> refused() {
        String time = "\"time\":\"2026-11-20T01:00:00Z\"";
        return List.of(
                Arguments.of(Tick.class, "{" + time + "}", "v: expected version 1, found 0"),
                Arguments.of(Tick.class, "{\"v\":1}", "time: expected a value"),
                Arguments.of(PollRequest.class, "{\"v\":1,\"slot\":\"2026-11-20T01:00:00Z\"}", "accountId"),
                Arguments.of(PollRequest.class, "{\"v\":1,\"accountId\":\"9900000001\"}", "slot"),
                Arguments.of(PollRequest.class, "{\"v\":1,\"accountId\":\"9900000001\",\"slot\":\"now\"}", "slot"),
                Arguments.of(RollupRequest.class, "{\"v\":1," + time + "}", "span"),
                Arguments.of(RollupRequest.class, "{\"v\":1," + time + ",\"span\":\"range\"}", "to"),
                Arguments.of(
                        RollupRequest.class,
                        "{\"v\":1," + time + ",\"span\":\"range\",\"from\":\"2026-11-02\",\"to\":\"2026-11-01\"}",
                        "to: expected a day not before from"),
                Arguments.of(SqsBatch.class, "{}", "Records"),
                Arguments.of(StreamBatch.class, "{}", "Records"));
    }

    @Test
    void anUnknownFieldIsPassedOver() throws JsonProcessingException {
        String json = "{\"v\":1,\"time\":\"2026-11-20T01:00:00Z\",\"colour\":\"blue\"}";

        assertThat(Samples.MAPPER.readValue(json, Tick.class)).isEqualTo(new Tick(1, NINE));
        assertThat(Samples.complaints("tick.v1", json)).isEmpty();
    }

    @Test
    void aBatchAnswerIsWrittenAsLambdaReadsIt() throws JsonProcessingException {
        assertThat(Samples.MAPPER.writeValueAsString(BatchAnswer.of(List.of("a", "b"))))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"b\"}]}");
        assertThat(Samples.MAPPER.writeValueAsString(BatchAnswer.of(List.of())))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static void assertSameFields(Class<?> type, JsonNode described, JsonNode root) {
        JsonNode schema =
                described.has("$ref") ? root.at(described.path("$ref").asText().substring(1)) : described;
        List<String> fields = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            fields.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
            if (component.getType().isRecord()) {
                assertSameFields(component.getType(), property, root);
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                assertSameFields(element, property.path("items"), root);
            }
        }
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(type.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(fields);
        List<String> demanded = new ArrayList<>();
        schema.path("required").forEach(field -> demanded.add(field.asText()));
        assertThat(demanded).as(type.getSimpleName() + ", required").containsExactlyInAnyOrderElementsOf(required);
    }
}
