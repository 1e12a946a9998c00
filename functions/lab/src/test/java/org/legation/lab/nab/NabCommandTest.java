package org.legation.lab.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.lab.CommandRun;

class NabCommandTest {

    private static final int ROWS = 2000;
    private static final int SPIKE = 1500;

    @TempDir
    Path folder;

    @BeforeEach
    void oneSeriesWithOneSpike() throws IOException {
        write("Twitter_volume_ONE.csv", rows());
        windows("{\"realTweets/Twitter_volume_ONE.csv\": [%s]}".formatted(pair(SPIKE - 20, SPIKE + 20)));
    }

    @Test
    void aPlainSpikeIsHitAtEachThreshold() throws IOException {
        CommandRun run = run(folder);

        assertThat(run.code()).isZero();
        JsonNode report = run.report();
        assertThat(report.get("windows").asInt()).isEqualTo(1);
        assertThat(report.get("falsePositiveRows").asInt()).isZero();
        for (String profile : List.of("standard", "lowFP", "lowFN")) {
            for (String way : List.of("default", "optimised", "leaveOneFileOut")) {
                // In the middle of the window, so not 100.
                assertThat(report.at("/" + profile + "/" + way).asDouble()).isBetween(90.0, 97.0);
            }
        }
        assertThat(run.output()).contains("Twitter_volume_ONE.csv", "shipped threshold 2.00");
    }

    @Test
    void theLastLineHasExactlyTheNamedFigures() throws IOException {
        JsonNode report = run(folder).report();

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("standard", "lowFP", "lowFN", "windows", "falsePositiveRows");
        assertThat(report.get("standard").fieldNames())
                .toIterable()
                .containsExactly("default", "optimised", "leaveOneFileOut");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timestamp,value | time,value          | line 1: expected timestamp,value",
                "26 21:47:53,       | 26 21:47:5x,           | line 3: expected a time and a number",
                "26 21:47:53,12     | 26 21:47:53,-11        | line 3: expected a time and a number",
                "26 21:47:53,12     | 26 21:47:53,many       | line 3: expected a time and a number",
                "26 21:47:53,12     | 26 21:47:53            | line 3: expected a time and a number",
                "26 21:47:53,12     | 26 21:47:53,11,12      | line 3: expected a time and a number",
            })
    void aBadLineIsRefusedWithFileAndLine(String good, String bad, String message) throws IOException {
        String rows = String.join("\n", rows());
        assertThat(rows).contains(good);
        write("Twitter_volume_ONE.csv", List.of(rows.replace(good, bad)));

        refuses("Twitter_volume_ONE.csv", message);
    }

    @Test
    void aFileWithoutRowsIsRefused() throws IOException {
        write("Twitter_volume_ONE.csv", List.of("timestamp,value"));
        refuses("Twitter_volume_ONE.csv", "found no row");
        write("Twitter_volume_ONE.csv", List.of());
        refuses("Twitter_volume_ONE.csv", "found no row");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                       | line 1: expected JSON",
                "{}                                                      | expected a list of windows for realTweets/Twitter_volume_ONE.csv",
                "{\"realTweets/Twitter_volume_ONE.csv\": [[\"soon\"]]}   | expected [\"start\", \"end\"]",
                "{\"realTweets/Twitter_volume_ONE.csv\": [[\"2015-03-02 00:00:00\", \"2015-03-01 00:00:00\"]]} | expected [\"start\", \"end\"]",
                "{\"realTweets/Twitter_volume_ONE.csv\": [[\"2015-03-01 00:00:00\", \"2015-03-03 00:00:00\"], [\"2015-03-02 00:00:00\", \"2015-03-04 00:00:00\"]]} | in order and apart"
            })
    void badWindowsAreRefused(String windows, String message) throws IOException {
        windows(windows.replace("\\\"", "\""));

        refuses("windows.json", message);
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        Files.delete(folder.resolve("windows.json"));
        refuses("windows.json", "found none");
        Files.delete(folder.resolve("realTweets/Twitter_volume_ONE.csv"));
        windows("{}");
        refuses("realTweets", "expected CSV files");
        Files.delete(folder.resolve("realTweets"));
        refuses("realTweets", "expected a folder");
    }

    /** The gate: below what is measured, so that an honest change of the code does not fail. */
    @Test
    void onTheRealSeriesOneSettingIsGoodForAll() throws IOException {
        assumeTrue(Files.isDirectory(Tweets.REAL), () -> "skipped: no folder " + Tweets.REAL);

        JsonNode report = run(Tweets.REAL).report();

        assertThat(report.at("/standard/default").asDouble()).isGreaterThanOrEqualTo(80);
        assertThat(report.at("/standard/leaveOneFileOut").asDouble()).isGreaterThanOrEqualTo(75);
        assertThat(report.at("/lowFP/default").asDouble()).isGreaterThanOrEqualTo(75);
        assertThat(report.at("/lowFN/default").asDouble()).isGreaterThanOrEqualTo(80);
    }

    /** Numbers around 10, and once 500. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("timestamp,value"));
        for (int i = 0; i < ROWS; i++) {
            rows.add(time(i) + "," + (i == SPIKE ? 500 : 8 + i * 7919 % 5));
        }
        return rows;
    }

    private static String time(int row) {
        return Tweets.at(row).toString().replace('T', ' ');
    }

    private static String pair(int first, int last) {
        return "[\"%s.000000\", \"%s.000000\"]".formatted(time(first), time(last));
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(folder.resolve("realTweets"));
        Files.write(folder.resolve("realTweets").resolve(name), lines);
    }

    private void windows(String json) throws IOException {
        Files.writeString(folder.resolve("windows.json"), json);
    }

    private void refuses(String file, String message) {
        CommandRun run = run(folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains(file, message);
        assertThat(run.output()).isEmpty();
    }

    private static CommandRun run(Path folder) {
        return CommandRun.of(new NabCommand(), folder);
    }
}
