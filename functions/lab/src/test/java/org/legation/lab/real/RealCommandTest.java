package org.legation.lab.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.lab.CommandRun;

class RealCommandTest {

    private static final Path REAL =
            Path.of(System.getProperty("legation.data", "")).resolve("engagement");

    @TempDir
    Path folder;

    @Test
    void quietFilesTellNothing() throws IOException {
        RealFiles.quiet(200).write(folder);

        JsonNode report = run(folder).report();

        assertThat(report.at("/topics/hours").asInt()).isEqualTo(200);
        assertThat(report.at("/topics/gaps").asInt()).isZero();
        assertThat(report.at("/topics/alerts").asInt()).isZero();
        assertThat(report.at("/posts/posts").asInt()).isEqualTo(12);
        assertThat(report.at("/posts/authors").asInt()).isEqualTo(1);
        assertThat(report.at("/posts/toldPosts").asInt()).isZero();
    }

    @Test
    void aBurstIsToldOfTheOneThatItIsAboutInBothLanguagesWithItsTopics() throws IOException {
        RealFiles.quiet(200).topic(150, "马克龙某事", 500_000).write(folder);

        CommandRun run = run(folder);

        assertThat(run.report().at("/topics/toldSpikes").asInt()).isEqualTo(1);
        assertThat(run.report().at("/topics/series/france/toldSpikes").asInt()).isEqualTo(1);
        assertThat(run.report().at("/topics/series/france/hottestDaysTold").asInt())
                .isEqualTo(1);
        assertThat(run.output())
                .contains("2025-01-12 06:59  500,000 against 0 usual")
                .contains("Spike: @法国, 500,000 interactions where hardly any are usual")
                .contains("激增：@法国，互动达 500,000 次")
                .contains("topics: 马克龙某事 (500,000);");
    }

    @Test
    void aTitleThatNamesTwoIsAboutBoth() throws IOException {
        RealFiles.quiet(200).topic(150, "普京与马克龙通话", 500_000).write(folder);

        JsonNode series = run(folder).report().at("/topics/series");

        assertThat(series.at("/france/toldSpikes").asInt()).isEqualTo(1);
        assertThat(series.at("/russia/toldSpikes").asInt()).isEqualTo(1);
        assertThat(series.at("/japan/alerts").asInt()).isZero();
    }

    /** Without more hours than that, no hour may count as one in a thousand. */
    @Test
    void aBurstInTheFirstDaysIsNoticedAndNotTold() throws IOException {
        RealFiles.quiet(200).topic(80, "马克龙某事", 500_000).write(folder);

        JsonNode report = run(folder).report();

        assertThat(report.at("/topics/toldSpikes").asInt()).isZero();
        assertThat(report.at("/topics/series/france/hottestDaysNoticed").asInt())
                .isEqualTo(1);
    }

    @Test
    void hoursWithoutASnapshotAreGapsAndTeachNoTail() throws IOException {
        RealFiles files = RealFiles.quiet(100);
        for (int hour = 140; hour < 200; hour++) {
            files.topic(hour, "某某", 10_000);
        }
        files.topic(199, "马克龙某事", 500_000).write(folder);

        CommandRun run = run(folder);

        assertThat(run.report().at("/topics/hours").asInt()).isEqualTo(160);
        assertThat(run.report().at("/topics/gaps").asInt()).isEqualTo(1);
        assertThat(run.output()).contains("gaps by length in hours: {40=1}").contains("(based on 159 hours)");
    }

    @Test
    void aPostFarAboveItsAuthorsOthersIsTold() throws IOException {
        RealFiles.quiet(60).post("quiet", 12, 60_000).write(folder);

        CommandRun run = run(folder);

        assertThat(run.report().at("/posts/toldPosts").asInt()).isEqualTo(1);
        assertThat(run.report().at("/posts/levels/4/posts").asInt()).isEqualTo(1);
        assertThat(run.output()).contains("A post 60 min old has 60,000 interactions (reposts 30,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foreign-topics-hourly.csv | 2025-01-06,03 | 2025-13-06,03 | line 5: date: expected a day",
                "foreign-topics-hourly.csv | 2025-01-06,03 | 2025-01-06,24 | line 5: hour: expected 0 to 23",
                "foreign-topics-hourly.csv | 06,03,某某,社会,10000 | 06,03,某某,社会,-1 | line 5: hot: expected a whole number",
                "foreign-topics-hourly.csv | 06,03,某某 | 06,03, | line 5: title: expected a title",
                "foreign-topics-hourly.csv | 06,03,某某,社会,10000, | 06,03,某某 | line 5: expected 6 fields, found 3",
                "foreign-topics-hourly.csv | title | headline | line 2: expected a column title",
                "cascades-hourly-72h.csv | quiet3,quiet,0,10000 | quiet3,quiet,0,many | line 5, followers: expected a number",
                "cascades-hourly-72h.csv | h71 | h72 | line 2: expected a column h71"
            })
    void aBadFileIsRefusedByNameAndLine(String name, String good, String bad, String message) throws IOException {
        RealFiles.quiet(60).write(folder);
        Path file = folder.resolve(name);
        String content = Files.readString(file);
        assertThat(content).contains(good);
        Files.writeString(file, content.replaceFirst(good, bad));

        CommandRun run = run(folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains(name).contains(message);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void aFolderWithoutTheFilesIsRefused() throws IOException {
        CommandRun run = run(folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).contains("foreign-topics-hourly.csv: expected a readable file, found none");
    }

    @Test
    void ofRealDataTheGreatDaysAreToldAndFewOthers() throws IOException {
        assumeTrue(Files.exists(REAL.resolve(TopicFile.NAME)), () -> "skipped: no folder " + REAL);

        CommandRun run = run(REAL);

        assertThat(run.code()).isZero();
        JsonNode topics = run.report().at("/topics");
        double perWeek = topics.at("/toldSpikes").asDouble()
                / topics.at("/weeks").asDouble()
                / topics.at("/series").size();
        assertThat(perWeek).as("told a week and name").isBetween(0.03, 0.3);
        assertThat(run.output())
                .as("the day of an election, and of a martial law")
                .containsPattern("2024-11-06 15:00 +[0-9,]+  told")
                .containsPattern("2024-12-04 00:00 +[0-9,]+  told");
        JsonNode posts = run.report().at("/posts");
        assertThat(posts.at("/toldPosts").asDouble() / posts.at("/posts").asDouble())
                .as("a post in 300 at level 5, if all were ordinary")
                .isLessThan(0.02);
    }

    private static CommandRun run(Path folder) {
        return CommandRun.of(new RealCommand(), folder);
    }
}
