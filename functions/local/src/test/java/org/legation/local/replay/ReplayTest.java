package org.legation.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.Json;
import org.legation.adapters.aggregate.ItemAggregateStore;
import org.legation.adapters.archive.ObservationLine;
import org.legation.adapters.table.DynamoDbTable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.local.cloud.EmbeddedDynamoDb;
import picocli.CommandLine;

/** Archives through the whole pipeline, as a person runs them. */
class ReplayTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Account EMBASSY = new Account("9900000001", "虚构使馆", null, AgencyKind.EMBASSY, "XA", false);

    @TempDir
    Path folder;

    @Test
    void eachBadLineIsRefusedWithItsNumberAndTheRestIsTaken() throws IOException {
        String good = line(10, 5);
        Path file = write(
                line(5, 1),
                "no json",
                good.replace("\"source\":\"test\"", "\"source\":7"),
                good.replace("\"source\":\"test\",", ""),
                good.replace("\"reposts\":5", "\"reposts\":-5"),
                good.replace("\"observedAt\":\"2026-", "\"observedAt\":\"2060-"),
                good.replace("\"kind\":\"embassy\"", "\"kind\":\"spy\""),
                good,
                good.substring(0, good.length() / 2));

        Replayed replayed = replay(file);

        assertThat(replayed.exitCode()).isEqualTo(2);
        assertThat(replayed.summary("refused")).isEqualTo(7);
        assertThat(replayed.summary("observations")).isEqualTo(2);
        assertThat(replayed.summary("posts")).isEqualTo(1);
        assertThat(rejects()).extracting(reject -> reject.path("line").asInt()).containsExactly(2, 3, 4, 5, 6, 7, 9);
        assertThat(rejects())
                .extracting(reject -> reject.path("reason").asText().split(":")[0])
                .containsExactly("line", "source", "source", "posts[0].reposts", "observedAt", "account.kind", "line");
        assertThat(rejects().get(0).path("raw").asText()).isEqualTo("no json");
        assertThat(rejects())
                .allSatisfy(reject -> assertThat(reject.path("file").asText()).isEqualTo("lines.jsonl"));
        assertThat(day().totals().reposts().value()).isEqualTo(5);
    }

    @Test
    void aFileReplayedAgainChangesNothing() throws IOException {
        Path file = write(line(5, 1), line(10, 5), line(15, 5), line(2000, 9));

        Replayed first = replay(file);
        AccountDay after = day();
        Replayed second = replay(file);

        assertThat(first.exitCode()).isZero();
        assertThat(first.summary("observations")).isEqualTo(4);
        assertThat(first.summary("written")).isEqualTo(3);
        assertThat(first.summary("unchanged")).isEqualTo(1);
        assertThat(first.summary("itemsChanged")).isPositive();
        assertThat(second.exitCode()).isZero();
        assertThat(second.summary("itemsChanged")).isZero();
        assertThat(second.summary("observations")).isZero();
        assertThat(second.summary("stale")).isEqualTo(4);
        assertThat(second.summary("posts")).isEqualTo(1);
        assertThat(day()).isEqualTo(after);
        assertThat(Files.exists(folder.resolve("data/rejects.jsonl"))).isFalse();
    }

    @Test
    void whatIsRepeatedOrOlderIsNoErrorAndCountedApart() throws IOException {
        Replayed replayed = replay(write(line(10, 5), line(10, 5), line(5, 1), line(15, 7)));

        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.summary("observations")).isEqualTo(2);
        assertThat(replayed.summary("stale")).isEqualTo(2);
        assertThat(replayed.summary("refused")).isZero();
        assertThat(day().totals().reposts().value()).isEqualTo(7);
        assertThat(day().gains().at(10)).isEqualTo(7 + 70 + 700);
    }

    @Test
    void rawBodiesGoThroughTheWholePipeline() throws IOException {
        Path bodies = Path.of(System.getProperty("legation.data", "")).resolve("weibo-bodies/nonebot-bison");
        assumeTrue(Files.isDirectory(bodies), () -> "skipped: no folder " + bodies);

        Replayed first = replay(bodies, "--observed-at", "2021-07-06T08:00:00+08:00");
        Replayed second = replay(bodies, "--observed-at", "2021-07-06T08:00:00+08:00");

        assertThat(first.exitCode()).isZero();
        assertThat(first.summary("accounts")).isEqualTo(2);
        assertThat(first.summary("posts")).isEqualTo(22);
        assertThat(first.summary("observations")).isEqualTo(4);
        assertThat(first.summary("refused")).isZero();
        assertThat(first.summary("skipped")).isEqualTo(5);
        assertThat(second.exitCode()).isZero();
        assertThat(second.summary("itemsChanged")).isZero();
        AccountDay june = day("6279793937", LocalDate.of(2021, 6, 8));
        assertThat(june.posts()).hasSize(1);
        assertThat(june.totals().reposts().value()).isEqualTo(9079);
        assertThat(june.totals().likes().value()).isEqualTo(37_053);
    }

    @Test
    void anOptionThatIsWrongIsNamed() throws IOException {
        Path file = write(line(5, 1));

        assertThat(replay(file, "--observed-at", "yesterday").exitCode()).isEqualTo(2);
        assertThat(replay(folder.resolve("nowhere")).exitCode()).isEqualTo(2);
    }

    private record Replayed(int exitCode, String out) {
        long summary(String field) throws IOException {
            return Json.MAPPER.readTree(out).path(field).asLong(-1);
        }
    }

    private Replayed replay(Path archive, String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of(archive.toString(), "--data", folder.resolve("data").toString(), "--json"));
        PrintStream console = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = new CommandLine(new ReplayCommand()).execute(args.toArray(String[]::new));
            return new Replayed(exitCode, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("lines.jsonl"), List.of(lines));
    }

    /** What was seen some minutes after publication. */
    private static String line(int minutes, long reposts) {
        ShownPost post = new ShownPost(
                Mid.of(PUBLISHED, 1),
                PUBLISHED,
                PostType.ORIGINAL,
                Engagement.of(reposts, 10 * reposts, 100 * reposts),
                "早安");
        Instant at = PUBLISHED.plus(Duration.ofMinutes(minutes));
        return ObservationLine.write(EMBASSY, new Timeline(EMBASSY.id(), at, "test", Count.of(1000), List.of(post)));
    }

    private List<JsonNode> rejects() throws IOException {
        List<JsonNode> rejects = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("data/rejects.jsonl"))) {
            rejects.add(Json.MAPPER.readTree(line));
        }
        return rejects;
    }

    private AccountDay day() {
        return day(EMBASSY.id(), DAY);
    }

    private AccountDay day(String account, LocalDate day) {
        try (EmbeddedDynamoDb database = EmbeddedDynamoDb.start(folder.resolve("data/aggregates.db"))) {
            DynamoDbTable table = new DynamoDbTable(database.client(), Table.AGGREGATES, Topology.DEFAULT_STAGE);
            return new ItemAggregateStore(table)
                    .accountDays(account, Set.of(day))
                    .get(day)
                    .value();
        }
    }
}
