package org.legation.lab.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.lab.CommandRun;

class GrowthCommandTest {

    private static final Path REAL =
            Path.of(System.getProperty("legation.data", "")).resolve("engagement/cascades-hourly-72h.csv");

    @TempDir
    Path folder;

    @Test
    void postsThatEndAsTheyBeginAreForecastClosely() throws IOException {
        CommandRun run = run(GrowthFiles.fading(120, 0.8));

        assertThat(run.code()).isZero();
        for (String age : List.of("1", "3", "6")) {
            JsonNode line = run.report().get(age);
            assertThat(line.get("n").asInt()).isEqualTo(120);
            assertThat(line.get("ours").asDouble()).isLessThan(0.1);
        }
        // After one hour a post has 1 − 0.8 of all; after six 1 − 0.8⁶.
        assertThat(run.report().at("/1/lastValue").asDouble()).isBetween(0.79, 0.81);
        assertThat(run.report().at("/6/lastValue").asDouble()).isBetween(0.255, 0.27);
        assertThat(run.report().at("/1/meanGrowth").asDouble()).isLessThan(0.02);
    }

    /** Three posts a day apart: each is published before the first of them has come to its end. */
    @Test
    void whatHasNotEndedTeachesNothing() throws IOException {
        List<String> lines = GrowthFiles.fading(3, 0.8);

        CommandRun run = run(lines);

        assertThat(run.report().at("/1/meanGrowth")).isEqualTo(run.report().at("/1/lastValue"));
    }

    @Test
    void theOrderOfLinesMattersNothing() throws IOException {
        List<String> lines = GrowthFiles.fading(40, 0.7);
        JsonNode report = run(lines).report();
        Collections.reverse(lines.subList(1, lines.size()));

        assertThat(run(lines).report()).isEqualTo(report);
    }

    @Test
    void postsThatEndAtNothingAreLeftOutAndCounted() throws IOException {
        List<String> lines = GrowthFiles.fading(10, 0.8);
        lines.add(GrowthFiles.line(10, Collections.nCopies(Grown.HOURS, 0L)));

        CommandRun run = run(lines);

        assertThat(run.output()).contains("11 posts, 1 of them left out");
        assertThat(run.report().at("/1/n").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post3,author3,10000,     | post3,author3,many,      | line 5, column followers: expected a whole number",
                "post3,author3,10000,     | post3,,10000,            | line 5, column author: expected a value, found none",
                "published_epoch,         | published,               | line 1, column published_epoch: expected a column of this name",
                ",h71                     | ,h72                     | line 1, column h71: expected a column of this name",
                ",13502592                | ,9913502592              | line 5, column published_epoch: expected a whole number",
                "post3,author3,10000,1350259200,259 | post3,author3,10000,1350259200,-1 | line 5, column h0: expected a whole number",
                "post3,author3,10000,1350259200,259 | post3,author3,10000,1350259200,1.5 | line 5, column h0: expected a whole number",
                "post3,author3,10000,1350259200, | post3,author3,10000,1350259200 # | line 5, column 76: expected 76 fields, found 75"
            })
    void aBadFileIsRefusedWithLineAndColumn(String good, String bad, String message) throws IOException {
        String file = String.join("\n", GrowthFiles.fading(10, 0.8));
        assertThat(file).contains(good);

        CommandRun run = run(List.of(file.replace(good, bad)));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains(message);
        assertThat(run.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "author,followers,published_epoch,h0", "\"open"})
    void aFileWithoutPostsIsRefused(String content) throws IOException {
        CommandRun run = run(List.of(content));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains("line ", "column ");
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws IOException {
        CommandRun run = run(folder.resolve("nowhere.csv"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains("nowhere.csv");
    }

    @Test
    void ofRealPostsTheExpectationTellsMoreThanEitherRivalAtEachAge() throws IOException {
        assumeTrue(Files.exists(REAL), () -> "skipped: no file " + REAL);

        JsonNode report = run(REAL).report();

        for (String age : List.of("1", "3", "6")) {
            JsonNode line = report.get(age);
            assertThat(line.get("ours").asDouble())
                    .isLessThan(0.9 * line.get("lastValue").asDouble())
                    .isLessThan(0.9 * line.get("meanGrowth").asDouble());
        }
    }

    private CommandRun run(List<String> lines) throws IOException {
        Path file = folder.resolve("posts.csv");
        Files.write(file, lines);
        return run(file);
    }

    private static CommandRun run(Path file) {
        return CommandRun.of(new GrowthCommand(), file);
    }
}
