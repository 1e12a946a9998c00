package org.legation.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.Json;
import org.legation.adapters.Stores;
import org.legation.adapters.archive.ObservationLine;
import org.legation.adapters.table.DynamoDbTable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.expect.Expectation;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.Versions;
import org.legation.core.store.Stored;
import org.legation.events.topology.Table;
import org.legation.events.topology.Topology;
import org.legation.local.Cli;
import org.legation.local.cloud.EmbeddedDynamoDb;

/** Rescoring what a data folder holds, as a person runs it. */
class RescoreReplayTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Account EMBASSY = new Account("9900000001", "虚构使馆", null, AgencyKind.EMBASSY, "XA", false);

    @TempDir
    Path folder;

    @BeforeEach
    void anArchiveWasReplayed() throws IOException {
        Path file = Files.write(folder.resolve("lines.jsonl"), List.of(line(10, 5), line(30, 9), line(90, 40)));
        assertThat(replay(file.toString()).exit()).isZero();
    }

    @Test
    void whatIsOfThePresentVersionsStaysAsItIs() {
        JsonNode answer = Json.read(replay("--rescore", "--json").out(), JsonNode.class);

        assertThat(answer.path("accounts").asInt()).isEqualTo(1);
        assertThat(answer.path("rescored").asInt()).isZero();
    }

    @Test
    void whatAnEarlierVersionLeftIsMadeAnewDownToTheDay() {
        int version = day().posts().firstEntry().getValue().version();
        withStores(this::age);
        assertThat(day().posts().firstEntry().getValue().version()).isZero();

        Cli rescored = replay("--rescore", "--lang", "en");

        assertThat(rescored.out()).contains("Rescored 1 of 1 accounts.");
        assertThat(version).isEqualTo(Expectation.VERSION);
        assertThat(day().posts().firstEntry().getValue().version()).isEqualTo(version);
    }

    @Test
    void oneJobAtATime() {
        Cli both = replay("--rescore", folder.resolve("lines.jsonl").toString(), "--lang", "en");
        Cli neither = replay("--lang", "en");

        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("--rescore: expected neither archives nor --memory");
        assertThat(neither.exit()).isEqualTo(2);
        assertThat(neither.err()).contains("ARCHIVE: expected at least one file or folder, or --rescore");
    }

    private void age(Stores stores) {
        Stored<Baseline> seen = stores.baselines().find(EMBASSY.id()).orElseThrow();
        Baseline now = seen.value();
        Baseline old = new Baseline(
                now.accountId(),
                new Versions(0, 0),
                now.slot(),
                now.asOf(),
                now.followers(),
                now.gains(),
                null,
                Map.of(),
                now.live(),
                now.peers(),
                now.detection());
        assertThat(stores.baselines().replace(Optional.of(seen), old)).isPresent();
        Stored<AccountDay> stored =
                stores.aggregates().accountDays(EMBASSY.id(), Set.of(DAY)).get(DAY);
        AccountDay day = AccountDay.start(EMBASSY.id(), DAY).with(old);
        assertThat(stores.aggregates().replace(Optional.of(stored), day)).isPresent();
    }

    private AccountDay day() {
        AccountDay[] day = new AccountDay[1];
        withStores(stores -> day[0] = stores.aggregates()
                .accountDays(EMBASSY.id(), Set.of(DAY))
                .get(DAY)
                .value());
        return day[0];
    }

    /** Each table lies in a file of its own. */
    private void withStores(Consumer<Stores> use) {
        Map<Table, EmbeddedDynamoDb> open = new EnumMap<>(Table.class);
        try {
            for (Table table : Table.values()) {
                open.put(table, EmbeddedDynamoDb.start(folder.resolve("data/" + table.word() + ".db")));
            }
            use.accept(Stores.over(
                    table -> new DynamoDbTable(open.get(table).client(), table, Topology.DEFAULT_STAGE),
                    Duration.ofDays(90)));
        } finally {
            open.values().forEach(EmbeddedDynamoDb::close);
        }
    }

    private Cli replay(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "replay";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--data";
        all[args.length + 2] = folder.resolve("data").toString();
        return Cli.run(all);
    }

    private static String line(int minutes, long reposts) {
        ShownPost post = new ShownPost(
                Mid.of(PUBLISHED, 1), PUBLISHED, PostType.ORIGINAL, Engagement.of(reposts, reposts, reposts), "早安");
        Instant at = PUBLISHED.plus(Duration.ofMinutes(minutes));
        return ObservationLine.write(EMBASSY, new Timeline(EMBASSY.id(), at, "test", Count.of(1000), List.of(post)));
    }
}
