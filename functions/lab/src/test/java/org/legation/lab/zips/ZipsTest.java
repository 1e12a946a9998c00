package org.legation.lab.zips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.adapters.Json;
import org.legation.events.BatchAnswer;
import org.legation.events.topology.Function;
import org.legation.events.topology.Function.Artifact;

/** Each function's zip starts and answers its sample events, through Lambda's own runtime client. */
class ZipsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Zip PIPELINE = new Zip(ROOT.resolve(Artifact.PIPELINE.path()));
    private static final Zip API = new Zip(ROOT.resolve(Artifact.API.path()));
    private static final long MOST_BYTES = 28_000_000;

    private static Map<Function, Outcome> outcomes = Map.of();

    @BeforeAll
    static void startThemAll(@TempDir Path folder) throws IOException, InterruptedException {
        for (Zip zip : List.of(PIPELINE, API)) {
            assumeTrue(Files.exists(zip.file()), () -> {
                String why = "SKIPPED: there is no " + zip.file() + "; zips are tried by mvn verify, after package";
                System.out.println(why);
                return why;
            });
        }
        assumeTrue(
                System.getProperty("os.name").startsWith("Linux"),
                "SKIPPED: Lambda's runtime client has native code for Linux only");
        outcomes = Trials.run(PIPELINE, API, folder).stream()
                .collect(Collectors.toMap(Outcome::function, outcome -> outcome));
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void aFunctionDoesWhatItsGoodSampleAsksForAndRefusesItsBadOne(Function function) {
        Outcome outcome = outcomes.get(function);

        assertThat(outcome.isRight()).as(outcome.toString()).isTrue();
    }

    static Stream<Function> streamFunctions() {
        return Stream.of(Function.SCORE, Function.AGGREGATE, Function.NOTIFY, Function.DELIVER);
    }

    @ParameterizedTest
    @MethodSource("streamFunctions")
    void exactlyTheUnreadableRecordsOfAStreamAreAnswered(Function function) {
        assertThat(failed(function)).containsExactly("442158450000000001745043992", "442158450000000001745043993");
    }

    @Test
    void exactlyTheUnreadableMessagesOfAQueueAreAnswered() {
        assertThat(failed(Function.FETCH)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theParameterThatIsWrongIsNamedInTheAnswer() {
        assertThat(outcomes.get(Function.QUERY).bad().body()).contains("limit");
    }

    @Test
    void thePipelinesZipKeepsToItsSize() throws IOException {
        System.out.printf(
                "zips: pipeline %d bytes (%.1f MB), api %d bytes (%.1f MB)%n",
                PIPELINE.bytes(), PIPELINE.megabytes(), API.bytes(), API.megabytes());

        assertThat(PIPELINE.bytes()).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static List<String> failed(Function function) {
        return Json.read(outcomes.get(function).bad().body(), BatchAnswer.class).batchItemFailures().stream()
                .map(BatchAnswer.Failure::itemIdentifier)
                .toList();
    }
}
