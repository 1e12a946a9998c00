package org.legation.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.events.topology.Function;
import org.legation.events.topology.Queue;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;

/** The samples have the form in which the platform hands events over, and fit what is connected to what. */
class EnvelopeTest {

    @ParameterizedTest
    @EnumSource(Function.class)
    void everyFunctionHasAGoodAndABadSample(Function function) {
        assertThat(Samples.sample(function.word() + "/good.json").isObject()).isTrue();
        assertThat(Samples.sample(function.word() + "/bad.json").isObject()).isTrue();
    }

    @Test
    void allAccountsInSamplesAreFictional() {
        for (var file : Samples.files(Samples.SAMPLES)) {
            if (file.toString().endsWith(".json")) {
                assertThat(Samples.json(file).findValues("accountId"))
                        .allMatch(id -> id.toString().contains("99000000")
                                || id.toString().contains("123456789012"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "bad"})
    void messagesHaveAllThatSqsSends(String name) throws GeneralSecurityException {
        for (JsonNode message : Samples.sample("fetch/" + name + ".json").path("Records")) {
            assertThat(message.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "messageId",
                            "receiptHandle",
                            "body",
                            "attributes",
                            "messageAttributes",
                            "md5OfBody",
                            "eventSource",
                            "eventSourceARN",
                            "awsRegion");
            assertThat(message.path("attributes").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "ApproximateReceiveCount",
                            "SentTimestamp",
                            "SequenceNumber",
                            "MessageGroupId",
                            "SenderId",
                            "MessageDeduplicationId",
                            "ApproximateFirstReceiveTimestamp");
            assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
            assertThat(message.path("eventSourceARN").asText())
                    .endsWith(":" + Queue.POLLS.name(Topology.DEFAULT_STAGE));
            assertThat(message.path("md5OfBody").asText())
                    .isEqualTo(md5(message.path("body").textValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score/good",
                "score/bad",
                "aggregate/good",
                "aggregate/bad",
                "notify/good",
                "notify/bad",
                "deliver/good",
                "deliver/bad"
            })
    void changesHaveAllThatAStreamSends(String name) {
        Trigger.Stream trigger = stream(name.substring(0, name.indexOf('/')));
        List<BigInteger> sequence = new ArrayList<>();
        for (JsonNode change : Samples.sample(name + ".json").path("Records")) {
            assertThat(change.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "eventID",
                            "eventName",
                            "eventVersion",
                            "eventSource",
                            "awsRegion",
                            "dynamodb",
                            "eventSourceARN");
            assertThat(change.path("eventName").asText()).isIn(trigger.events());
            assertThat(change.path("eventSource").asText()).isEqualTo("aws:dynamodb");
            assertThat(change.path("eventSourceARN").asText())
                    .contains("/" + trigger.table().name(Topology.DEFAULT_STAGE) + "/stream/");
            JsonNode dynamodb = change.path("dynamodb");
            assertThat(dynamodb.fieldNames())
                    .toIterable()
                    .contains("ApproximateCreationDateTime", "Keys", "SequenceNumber", "SizeBytes", "StreamViewType");
            Set<String> keys = new HashSet<>(Set.of(trigger.table().partitionKey()));
            trigger.table().sortKey().ifPresent(keys::add);
            assertThat(dynamodb.path("Keys").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(keys);
            sequence.add(new BigInteger(dynamodb.path("SequenceNumber").textValue()));
        }
        assertThat(sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theTimeOfAChangeIsInSecondsWithAnExponentAsLambdaWritesIt() throws java.io.IOException {
        assertThat(String.join("\n", Samples.lines("score/good.json")))
                .containsPattern("\"ApproximateCreationDateTime\": 1\\.[0-9]+E9,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "aggregate", "notify", "deliver"})
    void ofTheBadChangesOneLacksAnAttributeAndOneAnImage(String function) {
        List<JsonNode> bad = records(function + "/bad.json");

        assertThat(bad).hasSize(4);
        assertThat(bad.get(0)).isEqualTo(records(function + "/good.json").get(0));
        assertThat(bad.get(2).path("dynamodb").has("NewImage")).isFalse();
        Set<String> whole = attributes(records(function + "/good.json").get(1));
        whole.removeAll(attributes(bad.get(1)));
        assertThat(whole).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "bad"})
    void requestsHaveTheFormOfPayload2(String name) {
        JsonNode request = Samples.sample("query/" + name + ".json");

        assertThat(request.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "version",
                        "routeKey",
                        "rawPath",
                        "rawQueryString",
                        "headers",
                        "queryStringParameters",
                        "requestContext",
                        "isBase64Encoded");
        assertThat(request.path("version").asText()).isEqualTo("2.0");
        assertThat(request.at("/requestContext/http/path").asText())
                .isEqualTo(request.path("rawPath").asText());
        List<String> pairs = new ArrayList<>();
        request.path("queryStringParameters")
                .properties()
                .forEach(field ->
                        pairs.add(field.getKey() + "=" + field.getValue().asText()));
        assertThat(String.join("&", pairs))
                .isEqualTo(request.path("rawQueryString").asText());
    }

    private static Trigger.Stream stream(String word) {
        Function function = Function.valueOf(word.toUpperCase(Locale.ROOT));
        return Topology.TRIGGERS.stream()
                .flatMap(trigger -> trigger instanceof Trigger.Stream stream ? Stream.of(stream) : Stream.empty())
                .filter(trigger -> trigger.function() == function)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> records(String sample) {
        List<JsonNode> records = new ArrayList<>();
        Samples.sample(sample).path("Records").forEach(records::add);
        return records;
    }

    private static Set<String> attributes(JsonNode change) {
        Set<String> names = new HashSet<>();
        change.at("/dynamodb/NewImage").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String md5(String body) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%032x", new BigInteger(1, digest));
    }
}
