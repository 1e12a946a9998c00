package org.legation.lab.cascades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.aggregate.ItemAggregateStore;
import org.legation.adapters.table.DynamoDbTable;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.store.Stored;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.local.cloud.EmbeddedDynamoDb;
import org.legation.local.replay.ReplayCommand;
import picocli.CommandLine;

/** Real posts through the whole pipeline, against sums made straight from the file. */
class CascadesReplayTest {

    private static final Path FILE =
            Path.of(System.getProperty("legation.data", "")).resolve("engagement/cascades-hourly-72h.csv");
    private static final int POSTS = 150;
    private static final int AUTHOR = 1;

    @TempDir
    Path folder;

    @Test
    void totalsAndGainsByAccountDayAreThoseOfTheFile() throws IOException {
        assumeTrue(Files.exists(FILE), () -> "skipped: no file " + FILE);
        Path sample = folder.resolve("sample.csv");
        Files.write(sample, sample(Files.readAllLines(FILE)));
        Path observations = folder.resolve("sample.jsonl");
        BruteForce expected = BruteForce.of(sample);

        assertThat(run(new CascadesCommand(), sample, "-o", observations)).isZero();
        assertThat(Files.readAllLines(observations)).hasSizeBetween(POSTS, 73 * POSTS);
        assertThat(run(new ReplayCommand(), observations, "--data", folder.resolve("data")))
                .isZero();

        try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(folder.resolve("data/aggregates.db"))) {
            AggregateStore store = new ItemAggregateStore(
                    new DynamoDbTable(database.client(), Table.AGGREGATES, Topology.DEFAULT_STAGE));
            assertThat(expected.days()).isNotEmpty();
            expected.days().forEach((account, days) -> {
                Map<LocalDate, Stored<AccountDay>> found = store.accountDays(account, days.keySet());
                days.forEach((day, sums) -> assertThat(sums(account, day, found.get(day)))
                        .as(account + " on " + day)
                        .isEqualTo(sums));
            });
        }
    }

    /** Half of it by authors of several posts, all of each, since those share days and hours. */
    private static List<String> sample(List<String> lines) {
        Map<String, List<String>> byAuthor = lines.stream()
                .skip(1)
                .collect(Collectors.groupingBy(line -> line.split(",")[AUTHOR], TreeMap::new, Collectors.toList()));
        List<String> sample = new ArrayList<>(lines.subList(0, 1));
        byAuthor.values().stream()
                .filter(posts -> posts.size() > 1)
                .takeWhile(posts -> sample.size() < POSTS / 2)
                .forEach(sample::addAll);
        byAuthor.values().stream()
                .filter(posts -> posts.size() == 1)
                .takeWhile(posts -> sample.size() <= POSTS)
                .forEach(sample::addAll);
        return sample;
    }

    private static BruteForce.Sums sums(String account, LocalDate day, Stored<AccountDay> stored) {
        assertThat(stored).as(account + " on " + day).isNotNull();
        AccountDay found = stored.value();
        return new BruteForce.Sums(
                found.totals().posts(),
                found.totals().reposts().value(),
                found.totals().comments().value(),
                found.totals().likes().value(),
                found.gains());
    }

    private static int run(Object command, Object... args) {
        return new CommandLine(command)
                .execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
    }
}
