package org.legation.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.Stores;
import org.legation.adapters.archive.ObservationLine;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;
import org.legation.local.Cli;
import org.legation.local.cloud.LocalCloud;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

class ReplayRegistryTest {

    private static final String HEADER = "uid,name,name_en,kind,country,enabled\n";
    private static final Instant PUBLISHED = Instant.parse("2026-11-01T02:00:00Z");
    private static final Mid MID = Mid.of(PUBLISHED, 1);
    private static final Account UNKNOWN = Account.unlisted("1000000001", "某号");

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void anArchiveOfOneObservation() throws IOException {
        archive = write(UNKNOWN, "虚构");
    }

    @Test
    void theRegistryGivenSaysWhoAnAccountIs() throws IOException {
        Path registry = Files.writeString(
                folder.resolve("registry.csv"), HEADER + "1000000001,甲使馆（虚构）,Embassy of A,embassy,XA,yes\n");

        Cli run = replay("--registry", registry.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"accounts\":1", "\"posts\":1", "\"refused\":0");
        Account stored = account();
        assertThat(stored.name()).isEqualTo("甲使馆（虚构）");
        assertThat(stored.nameEn()).isEqualTo("Embassy of A");
        assertThat(stored.kind()).isEqualTo(AgencyKind.EMBASSY);
        assertThat(stored.country()).isEqualTo("XA");
        assertThat(stored.enabled()).as("an archive is not polled").isFalse();
    }

    @Test
    void mistakesInTheRegistryArePrintedWithTheirLinesAndNothingIsReplayed() throws IOException {
        Path registry = Files.writeString(
                folder.resolve("registry.csv"), HEADER + "1000000001,,,embassy,XA,yes\n1000000002,乙,,club,XA,maybe\n");

        Cli run = replay("--registry", registry.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(registry + ": line 2, name:", registry + ": line 3, kind:", registry + ": line 3, enabled:");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aRegistryThatIsNotThereIsRefused() {
        Cli run = replay("--registry", folder.resolve("none.csv").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--registry: expected a file that can be read");
    }

    /** The second archive's text names somebody, an account of the registry, one that is stored, and itself. */
    @Test
    void privateNamesAreMaskedAndThoseOfTheRegistryAndOfStoredAccountsKept() throws IOException {
        Path registry = Files.writeString(folder.resolve("registry.csv"), HEADER + "1000000009,名录使馆,,embassy,XA,yes\n");
        replay("--registry", registry.toString());
        Account second = Account.unlisted("1000000002", "乙号");
        archive = write(second, "@路人甲 @名录使馆 @某号 @乙号");

        Cli run = replay("--registry", registry.toString());
        String text = text(second);
        Cli again = replay("--registry", registry.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(text).isEqualTo("@… @名录使馆 @某号 @乙号");
        assertThat(again.out()).contains("\"itemsChanged\":0", "\"stale\":1");
        assertThat(text(second)).isEqualTo(text);
    }

    private Path write(Account account, String text) throws IOException {
        ShownPost post = new ShownPost(MID, PUBLISHED, PostType.ORIGINAL, Engagement.of(1, 2, 3), text);
        Timeline timeline =
                new Timeline(account.id(), PUBLISHED.plusSeconds(600), "test", Count.of(1000), List.of(post));
        return Files.writeString(
                folder.resolve(account.id() + ".jsonl"), ObservationLine.write(account, timeline) + "\n");
    }

    private Cli replay(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "replay",
                archive.toString(),
                "--json",
                "--lang",
                "en",
                "--data",
                folder.resolve("data").toString()));
        args.addAll(List.of(more));
        return Cli.run(args.toArray(String[]::new));
    }

    private Account account() {
        return stored(stores ->
                stores.accounts().find(UNKNOWN.id()).orElseThrow().value().account());
    }

    private String text(Account account) {
        return stored(stores ->
                stores.posts().text(new PostId(account.id(), MID)).orElseThrow().text());
    }

    private <T> T stored(Function<Stores, T> read) {
        InstantSource clock = InstantSource.fixed(PUBLISHED);
        try (LocalCloud cloud = new LocalCloud(new LocalCloud.Options(
                folder.resolve("data"),
                Duration.ofDays(90),
                false,
                Duration.ZERO,
                List.of(),
                new SimulatorSource(new World(1), clock),
                clock))) {
            return read.apply(cloud.stores());
        }
    }
}
