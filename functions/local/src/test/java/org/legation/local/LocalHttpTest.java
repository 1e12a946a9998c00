package org.legation.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Json;
import org.legation.core.account.Account;
import org.legation.core.desk.AlertSettings;
import org.legation.local.cloud.LocalCloud;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/** What the local run serves: the page, the API, its documentation, and the functions. */
@QuarkusTest
class LocalHttpTest {

    private static final Account AGENCY = World.agencies().get(0);
    private static final String TICK = "{\"v\":1,\"time\":\"2026-11-20T01:00:00Z\"}";

    /** The pumps stand still: what happens, happens through the endpoint. */
    @BeforeAll
    static void startTheCloud() throws OptionException {
        SavedClock clock = SavedClock.open(null, 1, 1);
        LocalCloud cloud = new LocalCloud(new LocalCloud.Options(
                null,
                Duration.ofDays(90),
                true,
                Duration.ZERO,
                List.of(AGENCY),
                new SimulatorSource(new World(1), clock),
                clock));
        Running.set(new Running(
                cloud,
                () -> AlertSettings.USUAL,
                clock,
                new RunConsole(System.out, Lang.EN, false),
                new RunOptions(),
                null,
                true));
    }

    @Test
    void thePageTakesNothingFromAnywhereElse() {
        Response page = given().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        Matcher addresses = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page.asString());
        Set<String> linked = new TreeSet<>();
        while (addresses.find()) {
            linked.add(addresses.group(1));
        }
        assertThat(linked).contains("page.css", "page.js", "/docs").noneMatch(address -> address.contains("//"));
        for (String address : linked) {
            if (!address.startsWith("#") && !address.startsWith("data:")) {
                String path = address.startsWith("/") ? address : "/" + address;
                assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsPolledSaysWhetherItIsFictional() {
        given().get("/world").then().statusCode(200).body("simulated", equalTo(true), "speed", equalTo(120f));
    }

    /** Of modules of different versions, some kept by the browser, no page can be made. */
    @Test
    void everyModuleOfThePageIsServedAndAskedForAgain() {
        Set<String> modules = modules();

        assertThat(modules).contains("/page.js", "/page/words.js").hasSizeGreaterThan(5);
        assertThat(modules).allSatisfy(module -> {
            Response answer = given().get(module);
            assertThat(answer.statusCode()).as(module).isEqualTo(200);
            assertThat(answer.contentType()).as(module).contains("javascript");
            assertThat(answer.header("Cache-Control")).as(module).isEqualTo("no-cache");
        });
    }

    @Test
    void whatComesFromTheApiIsShownAsText() {
        Set<String> files = modules();
        files.add("/page.css");

        assertThat(files).allSatisfy(file -> {
            String text = given().get(file).asString();
            assertThat(text)
                    .as(file)
                    .isNotEmpty()
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "@import");
            assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
        });
    }

    /** The page's script and all that it imports. */
    private static Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        Deque<URI> open = new ArrayDeque<>(List.of(URI.create("/page.js")));
        while (!open.isEmpty()) {
            URI module = open.remove();
            if (modules.add(module.toString())) {
                Matcher imports = Pattern.compile("from '([^']+)'")
                        .matcher(given().get(module.toString()).asString());
                while (imports.find()) {
                    open.add(module.resolve(imports.group(1)));
                }
            }
        }
        return modules;
    }

    /** Each text of the page is there in both languages, and each place of it names one that is there. */
    @Test
    void thePageSpeaksBothLanguages() {
        String script = given().get("/page/words.js").asString();
        String english = script.substring(script.indexOf("  en: {"), script.indexOf("  zh: {"));
        String chinese = script.substring(script.indexOf("  zh: {"), script.indexOf("const KINDS"));
        Matcher places = Pattern.compile("data-text=\"([^\"]+)\"")
                .matcher(given().get("/").asString());

        assertThat(keys(chinese)).isEqualTo(keys(english));
        while (places.find()) {
            assertThat(keys(english)).contains(places.group(1));
        }
    }

    @Test
    void theApiIsDocumentedAndCanBeTriedOut() {
        assertThat(given().get("/docs/").statusCode()).isEqualTo(200);
        JsonNode paths = Json.read(given().get("/openapi?format=json").asString(), JsonNode.class)
                .path("paths");
        assertThat(paths.path("/functions/{name}").has("post")).isTrue();
        assertThat(paths.path("/accounts").has("get")).isTrue();
        assertThat(given().get("/health").jsonPath().getString("status")).isEqualTo("ok");
    }

    @Test
    void aFunctionRunsWithAnEvent() {
        Response answer = given().body(TICK).post("/functions/dispatch");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        assertThat(given().get("/accounts").jsonPath().getList("items.id")).containsExactly(AGENCY.id());
    }

    @Test
    void aBatchThatFailsIsAnswered() {
        String event = "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"nonsense\"}]}";

        Response answer = given().body(event).post("/functions/fetch");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("batchItemFailures.itemIdentifier"))
                .containsExactly("m1");
    }

    @ParameterizedTest
    @CsvSource({"dispatch, nonsense", "dispatch, '{\"v\":9,\"time\":\"2026-11-20T01:00:00Z\"}'", "rollup, '{}'"})
    void anEventThatIsNotAsExpectedIsAnError(String function, String event) {
        Response answer = given().body(event).post("/functions/" + function);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.jsonPath().getString("errorMessage")).isNotEmpty();
        assertThat(answer.jsonPath().getString("errorType")).isNotEmpty();
    }

    @Test
    void aFunctionThatIsNotThereIsNotFound() {
        Response answer = given().body("{}").post("/functions/dream");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("errorMessage")).contains("dispatch", "found dream");
    }

    /** The sockets of this process, as the system sees them: the embedded queues, and the page. */
    @Test
    void nothingListensOnAnythingButLoopback() throws IOException {
        Path sockets = Path.of("/proc/self/net/tcp");
        Assumptions.assumeTrue(Files.exists(sockets), "no " + sockets + " on this system");

        List<String> listening = new ArrayList<>(listening(sockets));
        listening.addAll(listening(Path.of("/proc/self/net/tcp6")));

        // 127.0.0.1, the same as an IPv6 address, and ::1, as the kernel writes them.
        assertThat(listening)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(address -> address.equals("0100007F")
                        || address.equals("0000000000000000FFFF00000100007F")
                        || address.equals("00000000000000000000000001000000"));
    }

    private static List<String> listening(Path sockets) throws IOException {
        Set<String> own = ownSockets();
        return Files.readAllLines(sockets).stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(field -> field.length > 9 && field[3].equals("0A") && own.contains(field[9]))
                .map(field -> field[1].substring(0, field[1].indexOf(':')))
                .toList();
    }

    private static Set<String> ownSockets() throws IOException {
        Set<String> own = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file) && Files.exists(file)) {
                    String target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) {
                        own.add(target.substring(8, target.length() - 1));
                    }
                }
            }
        }
        return own;
    }

    private static Set<String> keys(String words) {
        Set<String> keys = new TreeSet<>();
        Matcher found = Pattern.compile("[{,\\n]\\s*(\\w+):\\s*['(]").matcher(words);
        while (found.find()) {
            keys.add(found.group(1));
        }
        return keys;
    }

    @Test
    void itsOwnPageMayWriteAndThoseOfOtherSitesMayNot() {
        assertThat(given().get("/alerts/thresholds").jsonPath().getString("writing"))
                .isEqualTo("open");
        assertThat(given().post("/channels/topic/test").statusCode()).isEqualTo(202);
        assertThat(given().header("Origin", "http://127.0.0.1:8080")
                        .post("/channels/topic/test")
                        .statusCode())
                .isEqualTo(202);
        assertThat(given().header("Origin", "https://elsewhere.example")
                        .post("/channels/topic/test")
                        .statusCode())
                .isEqualTo(403);
    }
}
