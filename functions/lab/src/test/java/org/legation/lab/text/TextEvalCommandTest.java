package org.legation.lab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Json;

class TextEvalCommandTest {

    private static final Path DATA = Path.of(System.getProperty("legation.data", ""));

    @TempDir
    Path folder;

    @Test
    void theTableAndTheLastLineSayTheSame() throws IOException {
        Path file = write("""
                {"text":"今天好开心啊[哈哈]","label":"positive"}
                {"text":"气死我了[怒]","label":"negative"}

                {"text":"http://t.cn/RyH6","label":"negative"}
                """);

        Runs run = eval("sentiment", file);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().subList(0, 4))
                .containsExactly(
                        "said by people \\ model  positive   neutral  negative  unjudged",
                        "positive                       1         0         0         0",
                        "negative                       0         0         1         1",
                        "n 3, not judged 1, accuracy 0.6667, macro-F1 0.8333");
        JsonNode last = last(run);
        assertThat(last.get("accuracy").asDouble()).isEqualTo(0.6667);
        assertThat(last.get("macroF1").asDouble()).isEqualTo(0.8333);
        assertThat(last.get("n").asInt()).isEqualTo(3);
        assertThat(last.get("microsPerText").asDouble()).isPositive();
        assertThat(last.get("modelBytes").asLong()).isBetween(1_000L, 4_000_000L);
    }

    /** A plain statement is neutral, yet a file without that label leaves the choice between the two others. */
    @Test
    void labelsThatTheFileDoesNotHoldAreLeftOut() throws IOException {
        String plain = "{\"text\":\"该公司成立于1998年，主要从事软件开发业务。\",\"label\":\"%s\"}\n";
        Path three = write(plain.formatted("neutral") + plain.formatted("positive") + plain.formatted("negative"));
        assertThat(eval("sentiment", three).out())
                .contains("neutral                        0         1         0         0");

        Path two = write(plain.formatted("positive") + plain.formatted("negative"));

        assertThat(last(eval("sentiment", two)).get("accuracy").asDouble()).isEqualTo(0.5);
    }

    @Test
    void hostilityIsTrueOrFalse() throws IOException {
        Path file = write("""
                {"text":"这种女人真是垃圾婊子","hostile":true}
                {"text":"四川的火锅很好吃","hostile":false}
                """);

        assertThat(last(eval("hostility", file)).get("accuracy").asDouble()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sentiment|{\"label\":\"positive\"}|:2: field text: expected a string, found nothing",
                "sentiment|{\"text\":1,\"label\":\"positive\"}|:2: field text: expected a string, found 1",
                "sentiment|{\"text\":\"x\",\"label\":\"sad\"}|:2: field label: expected one of [positive, neutral, negative], found \"sad\"",
                "sentiment|{\"text\":\"x\"}|:2: field label: expected one of [positive, neutral, negative], found nothing",
                "hostility|{\"text\":\"x\",\"hostile\":null}|:2: field hostile: expected one of [true, false], found null",
                "sentiment|[1]|:2: expected a JSON object, found [1]"
            })
    void aBadLineIsNamedWithItsField(String model, String line, String message) throws IOException {
        Path file = write("\n" + line + "\n");

        Runs run = eval(model, file);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsExactly(file + message);
    }

    @Test
    void aLineThatIsNoJsonIsNamed() throws IOException {
        Path file = write("{\"text\":\n");

        assertThat(eval("sentiment", file).err())
                .singleElement()
                .asString()
                .startsWith(file + ":1: expected a JSON object, found ");
    }

    @Test
    void aMissingFileAnEmptyFileAndAnUnknownModelAreSaid() throws IOException {
        Path none = folder.resolve("none.jsonl");
        assertThat(eval("sentiment", none)).isEqualTo(failed(none + ": expected a readable file"));
        assertThat(eval("sentiment", folder)).isEqualTo(failed(folder + ": expected a readable file"));
        Path empty = write("\n");
        assertThat(eval("sentiment", empty)).isEqualTo(failed(empty + ": expected a line or more"));
        assertThat(eval("mood", empty)).isEqualTo(failed("--model: expected sentiment or hostility, found mood"));
    }

    /** The shipped models are trained on these texts too: this shows that model and file fit, and judges nothing. */
    @ParameterizedTest
    @CsvSource({"sentiment", "hostility"})
    void smokeTestOfTheShippedFileOnTextsItWasTrainedOn(String model) throws IOException {
        Path file = DATA.resolve(model).resolve("dev.jsonl");
        assumeTrue(Files.exists(file), () -> "skipped: no file " + file);

        JsonNode last = last(eval(model, file));

        assertThat(last.get("accuracy").asDouble()).isGreaterThan(0.85);
    }

    private static Runs failed(String message) {
        return new Runs(2, List.of(), List.of(message));
    }

    private static Runs eval(String model, Path file) {
        return Runs.of(TextEvalCommand::new, "--model", model, file);
    }

    private static JsonNode last(Runs run) throws IOException {
        return Json.MAPPER.readTree(run.out().get(run.out().size() - 1));
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("texts.jsonl"), lines);
    }
}
