package org.legation.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.infra.DeployedTemplate.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.events.topology.Function;

class FunctionsTest {

    private static final String TYPE = "AWS::Lambda::Function";
    private static final Path PIPELINE = Path.of("..", "functions", "pipeline", "src", "main", "java");
    private static final Pattern FUNQ =
            Pattern.compile("@Funq(?:\\(\"(?<given>[^\"]+)\"\\))?\\s+public\\s+[\\w<>]+\\s+(?<method>\\w+)\\(");

    /**
     * A name that the zip does not know fails only when the function starts. The names are read from the sources, since
     * they are there at any phase of the build and the classes of the pipeline stay off this module's class path.
     */
    @Test
    void theFunctionsOfThePipelineAreThoseItsCodeExports() throws IOException {
        Set<String> exported = Templates.usual().resources(TYPE).stream()
                .map(function -> variables(function).path("QUARKUS_FUNQY_EXPORT"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        assertThat(exported).isEqualTo(namesInTheCode());
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionHasTheSizeTimeAndHandlerOfItsKind(Function function) {
        String handler = function == Function.QUERY
                ? "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"
                : "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

        Templates.usual()
                .template()
                .hasResourceProperties(
                        TYPE,
                        Map.of(
                                "FunctionName", "legation-" + function.word(),
                                "Runtime", "java25",
                                "Architectures", List.of("arm64"),
                                "Handler", handler,
                                "MemorySize", function.memoryMb(),
                                "Timeout", function.timeout().toSeconds(),
                                "TracingConfig", Map.of("Mode", "Active"),
                                "SnapStart", Map.of("ApplyOn", "PublishedVersions")));
    }

    @ParameterizedTest
    @CsvSource({
        "DISPATCH, LEGATION_POLLS_URL LEGATION_REGISTRY LEGATION_SOURCE QUARKUS_FUNQY_EXPORT",
        "FETCH, LEGATION_REGISTRY LEGATION_RETENTION LEGATION_SOURCE QUARKUS_FUNQY_EXPORT",
        "SCORE, QUARKUS_FUNQY_EXPORT",
        "AGGREGATE, QUARKUS_FUNQY_EXPORT",
        "ROLLUP, QUARKUS_FUNQY_EXPORT",
        "RESCORE, QUARKUS_FUNQY_EXPORT",
        "NOTIFY, QUARKUS_FUNQY_EXPORT",
        "DELIVER, LEGATION_ALERTS_ARN QUARKUS_FUNQY_EXPORT",
        "DESK, LEGATION_ALERTS_ARN LEGATION_REGISTRY LEGATION_SOURCE QUARKUS_FUNQY_EXPORT",
        "QUERY, ''",
    })
    void aFunctionIsToldWhatItReadsAndNoMore(Function function, String names) {
        Set<String> expected = new TreeSet<>(Set.of("JAVA_TOOL_OPTIONS", "LEGATION_STAGE"));
        Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).forEach(expected::add);

        Set<String> told = new TreeSet<>();
        variables(function(Templates.usual(), "legation", function))
                .fieldNames()
                .forEachRemaining(told::add);

        assertThat(told).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DISPATCH", "FETCH"})
    void whoAsksASourceIsToldHow(Function function) {
        JsonNode gateway = variables(function(Templates.gateway(), "legation", function));
        JsonNode mobile = variables(function(Templates.mobile(), "legation", function));

        assertThat(gateway.path("LEGATION_SOURCE").asText()).isEqualTo("gateway");
        assertThat(gateway.path("LEGATION_REGISTRY").asText()).isEqualTo("agencies");
        assertThat(gateway.path("LEGATION_GATEWAY_URL").asText()).isEqualTo("https://open.weibo.com/cli/api");
        assertThat(gateway.path("LEGATION_GATEWAY_TOKEN_SECRET").asText()).isEqualTo("/legation/gateway-token");
        assertThat(gateway.path("LEGATION_CREDITS_PER_DAY").asText()).isEqualTo("1000");
        assertThat(gateway.path("LEGATION_CREDITS_PER_MONTH").asText()).isEqualTo("30000");
        assertThat(mobile.path("LEGATION_MOBILE_SPACING").asText()).isEqualTo("PT10S");
        assertThat(mobile.path("LEGATION_MOBILE_LEGAL_BASIS").asText())
                .isEqualTo("research, approved by our ethics board");
    }

    /** A variable under another name than the code's would be passed over in silence. */
    @Test
    void theVariablesOfASourceAreThoseThatTheCodeReads() throws IOException {
        String code = Files.readString(PIPELINE.resolve("org/legation/pipeline/source/SourceSettings.java"));
        Set<String> told = new TreeSet<>();
        for (DeployedTemplate template : List.of(Templates.gateway(), Templates.mobile())) {
            variables(function(template, "legation", Function.FETCH))
                    .fieldNames()
                    .forEachRemaining(told::add);
        }
        told.removeAll(Set.of("JAVA_TOOL_OPTIONS", "LEGATION_STAGE", "LEGATION_RETENTION", "QUARKUS_FUNQY_EXPORT"));

        assertThat(told)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(code).contains("\"" + name.replaceFirst("_SECRET$", "") + "\""));
    }

    @Test
    void whatTheOperatorSetReachesTheFunctions() {
        DeployedTemplate other = Templates.other();
        DeployedTemplate.Resource fetch = function(other, "trial", Function.FETCH);
        JsonNode dispatch = variables(function(other, "trial", Function.DISPATCH));
        String polls =
                other.named("AWS::SQS::Queue", "QueueName", "trial-polls.fifo").id();

        assertThat(variables(fetch).path("LEGATION_STAGE").asText()).isEqualTo("trial");
        assertThat(variables(fetch).path("LEGATION_RETENTION").asText()).isEqualTo("P30D");
        assertThat(variables(fetch).path("LEGATION_SOURCE").asText()).isEqualTo("simulator");
        assertThat(dispatch.path("LEGATION_REGISTRY").asText()).isEqualTo("simulator");
        assertThat(target(dispatch.path("LEGATION_POLLS_URL"))).isEqualTo(polls);
        assertThat(fetch.property("SnapStart").isMissingNode()).isTrue();
    }

    @Test
    void alertsArePublishedToTheTopicOfAlerts() {
        DeployedTemplate usual = Templates.usual();

        String topic =
                target(variables(function(usual, "legation", Function.DELIVER)).path("LEGATION_ALERTS_ARN"));

        assertThat(topic)
                .isEqualTo(usual.named("AWS::SNS::Topic", "TopicName", "legation-alerts")
                        .id());
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionHasALogOfItsOwnThatForgets(Function function) {
        DeployedTemplate usual = Templates.usual();
        DeployedTemplate.Resource log =
                usual.named("AWS::Logs::LogGroup", "LogGroupName", "/aws/lambda/legation-" + function.word());

        assertThat(log.property("RetentionInDays").asInt()).isEqualTo(30);
        assertThat(target(function(usual, "legation", function)
                        .property("LoggingConfig")
                        .path("LogGroup")))
                .isEqualTo(log.id());
    }

    private static DeployedTemplate.Resource function(DeployedTemplate template, String stage, Function function) {
        return template.named(TYPE, "FunctionName", stage + "-" + function.word());
    }

    private static JsonNode variables(DeployedTemplate.Resource function) {
        return function.property("Environment").path("Variables");
    }

    private static Set<String> namesInTheCode() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PIPELINE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = FUNQ.matcher(Files.readString(file));
                while (matcher.find()) {
                    String given = matcher.group("given");
                    names.add(given == null ? matcher.group("method") : given);
                }
            }
        }
        return names;
    }
}
