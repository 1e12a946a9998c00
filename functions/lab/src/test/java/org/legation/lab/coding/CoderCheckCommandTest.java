package org.legation.lab.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.Json;
import picocli.CommandLine;

class CoderCheckCommandTest {

    private static final String VISA =
            "{\"text\":\"签证预约\",\"category\":\"CON\",\"principles\":[\"USEFUL\"],\"cues\":[]}";
    private static final String FILM = "{\"text\":\"电影节开幕\",\"category\":\"CUL\",\"principles\":[],\"cues\":[\"P1\"]}";
    private static final String LAKE = "{\"text\":\"签证和湖\",\"category\":\"TOU\",\"type\":\"original\"}";
    private static final String LIGHT = "{\"text\":\"😀\",\"category\":\"OTH\",\"type\":\"repost\"}";

    @TempDir
    Path folder;

    private record Run(int exit, String out, String err) {}

    @Test
    void alphaIsGivenOverallAndByCode() throws IOException {
        Run run = run(VISA, FILM, LAKE);

        assertThat(run.exit).isZero();
        JsonNode last = Json.MAPPER.readTree(
                run.out.lines().reduce((first, second) -> second).orElseThrow());
        assertThat(last.path("n").intValue()).isEqualTo(3);
        // CON CON, CUL CUL, TOU CON: α = 1 − 5·2 / (3·3 + 2·4 + 1·5)
        assertThat(last.path("alpha").doubleValue()).isCloseTo(1 - 10 / 22.0, within(1e-12));
        assertThat(last.path("alphas").path("CUL").doubleValue()).isEqualTo(1);
        assertThat(last.path("alphas").path("USEFUL").doubleValue()).isEqualTo(1);
        assertThat(last.path("alphas").path("P1").doubleValue()).isZero();
        assertThat(last.path("alphas").path("SCI").isNull()).isTrue();
    }

    @Test
    void theConfusionSaysWhatBecameOfEachCategory() throws IOException {
        Run run = run(VISA, FILM, LAKE, LIGHT, "");

        assertThat(run.out)
                .contains("CON -> {CON=1}", "CUL -> {CUL=1}", "TOU -> {CON=1}", "OTH -> {none=1}")
                .contains("Fewer than 200 posts");
    }

    @Test
    void everyUnreadableLineIsNamedAndNothingCompared() throws IOException {
        Run run = run(
                VISA,
                "{",
                "{\"category\":\"CON\"}",
                "{\"text\":\"\",\"category\":\"QQQ\"}",
                "{\"text\":\"\",\"category\":\"CON\",\"cues\":[\"P9\"]}");

        assertThat(run.exit).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err.lines())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 2: expected a JSON object"),
                        line -> assertThat(line).contains("line 3: text: expected a text"),
                        line -> assertThat(line).contains("line 4: category: expected one of POL, ECO", "found 'QQQ'"),
                        line -> assertThat(line).contains("line 5: cues: expected one of P1", "found 'P9'"));
    }

    private Run run(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("posts.jsonl"), List.of(lines));
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int exit = new CommandLine(new CoderCheckCommand()).execute(file.toString(), "--json");
            return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }
}
