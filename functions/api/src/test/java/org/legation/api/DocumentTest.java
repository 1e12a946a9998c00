package org.legation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.Absence;
import org.legation.core.rollup.BoardKind;

/** The OpenAPI document says what the endpoints do, and the copy of it that is kept is the same. */
@QuarkusTest
class DocumentTest {

    private static final java.nio.file.Path COPY =
            java.nio.file.Path.of(System.getProperty("legation.root"), "docs", "openapi.yaml");

    /** Without a parameter of these, there is no answer. */
    private static final Map<String, String> NEEDED = Map.of("/standings", "group=embassy");

    /** Parts of addresses with which there is an answer. */
    private static final Map<String, String> PARTS = Map.of("id", "9900000001", "board", "accounts-by-bci7");

    @Test
    void theCopyIsTheDocument() throws IOException {
        String document = given().get("/openapi").asString();
        if (Boolean.getBoolean("legation.renew")) {
            Files.createDirectories(COPY.getParent());
            Files.writeString(COPY, document);
        }

        assertThat(COPY)
                .as("renew it with: mvn -pl functions/api -am test -Dtest=DocumentTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dlegation.renew=true")
                .exists()
                .content()
                .isEqualTo(document);
    }

    @Test
    void everyEndpointAndParameterOfTheCodeIsInTheDocumentAndNoOther() {
        Map<String, Set<String>> documented = new TreeMap<>();
        eachOperation((operation, node) -> {
            Set<String> names = new TreeSet<>();
            node.path("parameters")
                    .forEach(one -> names.add(
                            one.path("in").asText() + " " + one.path("name").asText()));
            documented.put(operation, names);
        });

        assertThat(documented).isEqualTo(Endpoints.parameters());
    }

    @Test
    void everyEndpointSaysWhatItAnswersAndItsProblems() {
        eachOperation((operation, node) -> {
            assertThat(node.path("summary").asText()).as(operation).matches(".* · .*\\p{IsHan}.*");
            JsonNode responses = node.path("responses");
            JsonNode good = responses.has("202") ? responses.path("202") : responses.path("200");
            assertThat(good.path("content")
                            .path(operation.endsWith(".csv") ? "text/csv" : "application/json")
                            .path("schema")
                            .isEmpty())
                    .as(operation)
                    .isFalse();
            List<String> problems = new ArrayList<>(List.of("400", "500"));
            if (operation.contains("{") || NEEDED.containsKey(operation.substring("get ".length()))) {
                problems.add("404");
            }
            if (node.has("security")) {
                problems.addAll(List.of("401", "403"));
            }
            assertThat(problems)
                    .allSatisfy(status -> assertThat(responses
                                    .path(status)
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asText())
                            .as("%s %s", operation, status)
                            .endsWith("/Problem"));
        });
    }

    @Test
    void everythingThatCanBeReadAnswers() {
        eachOperation((operation, node) -> {
            if (operation.startsWith("get ")) {
                String address = address(operation.substring("get ".length()), "");
                assertThat(given().get(address).statusCode()).as(address).isEqualTo(200);
            }
        });
    }

    /** Whoever may write needs the key for it, and what only reads does not. */
    @Test
    void whatWritesSaysThatItNeedsTheKey() {
        Set<String> locked = new TreeSet<>();
        eachOperation((operation, node) -> {
            if (node.has("security")) {
                locked.add(operation);
            }
        });
        assertThat(locked).isEqualTo(Endpoints.writing()).hasSize(3);
    }

    @Test
    void everyParameterIsDescribed() {
        eachParameter((path, parameter) -> {
            assertThat(parameter.path("description").asText()).as(path).matches("(?s).* · .*\\p{IsHan}.*");
            assertThat(parameter.path("schema").path("type").asText())
                    .as("%s %s", path, parameter)
                    .isNotEmpty();
        });
    }

    /** The limits in the document are those that the code holds. */
    @Test
    void limitsWordsAndDefaultsAreTrue() {
        eachParameter((path, parameter) -> {
            JsonNode schema = parameter.path("schema");
            if (!parameter.path("in").asText().equals("query")) {
                return;
            }
            String name = parameter.path("name").asText();
            String plain = address(path, name);
            String start = plain + (plain.contains("?") ? "&" : "?") + name + "=";
            if (schema.has("maximum")) {
                assertThat(status(start + schema.path("minimum").asText())).isEqualTo(200);
                assertThat(status(start + schema.path("maximum").asText())).isEqualTo(200);
                assertThat(status(start + (schema.path("maximum").asInt() + 1))).isEqualTo(400);
                assertThat(status(start + (schema.path("minimum").asInt() - 1))).isEqualTo(400);
            }
            schema.path("enum")
                    .forEach(word -> assertThat(status(start + word.asText())).isEqualTo(200));
            if (schema.has("default")) {
                String usual = start + schema.path("default").asText();
                assertThat(status(usual)).as(usual).isEqualTo(200);
                assertThat(body(usual)).isEqualTo(body(plain));
            }
            if (parameter.has("example")) {
                assertThat(status(start + parameter.path("example").asText())).isEqualTo(200);
            }
            parameter
                    .path("examples")
                    .forEach(example -> assertThat(
                                    status(start + example.path("value").asText()))
                            .isIn(200, 404));
        });
    }

    @Test
    void theWordsOfTheDocumentAreThoseOfTheCode() {
        List<String> kinds = List.of(AgencyKind.words().split(", "));
        assertThat(words("/accounts", "kind")).isEqualTo(kinds);
        assertThat(words("/standings", "group")).isEqualTo(kinds);
        assertThat(words("/boards/{board}", "board"))
                .isEqualTo(BoardKind.ALL.stream().map(BoardKind::id).toList());
        assertThat(document().at("/components/schemas/PostGone/properties/kind/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Absence.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<String> words(String path, String name) {
        List<String> words = new ArrayList<>();
        eachParameter((at, parameter) -> {
            if (at.equals(path) && parameter.path("name").asText().equals(name)) {
                parameter.path("schema").path("enum").forEach(word -> words.add(word.asText()));
            }
        });
        return words;
    }

    private static void eachParameter(BiConsumer<String, JsonNode> action) {
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .forEach(parameter -> action.accept(path.getKey(), parameter)));
    }

    private static void eachOperation(BiConsumer<String, JsonNode> action) {
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                action.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static JsonNode document() {
        return Json.read(given().get("/openapi?format=json").asString(), JsonNode.class);
    }

    private static int status(String path) {
        return given().urlEncodingEnabled(false).get(path).statusCode();
    }

    private static String body(String path) {
        return given().urlEncodingEnabled(false).get(path).asString();
    }

    /** An address with which there is an answer, but for the value of a parameter. */
    private static String address(String path, String parameter) {
        String needed = NEEDED.getOrDefault(path, "");
        return fill(path) + (needed.isEmpty() || needed.startsWith(parameter + "=") ? "" : "?" + needed);
    }

    private static String fill(String path) {
        String filled = path.contains("{alertId}") ? ofAlert(path) : path;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled.contains("{mid}") ? filled.replace("{mid}", newest()) : filled;
    }

    private static String ofAlert(String path) {
        JsonNode alert =
                Api.get("/alerts?severity=notice&limit=1").path("items").path(0);
        return path.replace("{id}", alert.path("account").path("id").asText())
                .replace("{alertId}", alert.path("id").asText());
    }

    private static String newest() {
        return Api.get("/accounts/9900000001/posts?limit=1")
                .path("items")
                .path(0)
                .path("mid")
                .asText();
    }
}
