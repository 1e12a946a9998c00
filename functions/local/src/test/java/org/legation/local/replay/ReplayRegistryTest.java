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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.adapters.archive.ObservationLine;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.local.Cli;
import org.legation.local.cloud.LocalCloud;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

class ReplayRegistryTest {

    private static final String HEADER = "uid,name,name_en,kind,country,enabled\n";
    private static final Instant PUBLISHED = Instant.parse("2026-11-01T02:00:00Z");
    private static final Account UNKNOWN = new Account("1000000001", "某号（虚构）", null, AgencyKind.OTHER, null, false);

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void anArchiveOfOneObservation() throws IOException {
        ShownPost post =
                new ShownPost(Mid.of(PUBLISHED, 1), PUBLISHED, PostType.ORIGINAL, Engagement.of(1, 2, 3), "虚构");
        Timeline timeline =
                new Timeline(UNKNOWN.id(), PUBLISHED.plusSeconds(600), "test", Count.of(1000), List.of(post));
        archive = Files.writeString(folder.resolve("archive.jsonl"), ObservationLine.write(UNKNOWN, timeline) + "\n");
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
        InstantSource clock = InstantSource.fixed(PUBLISHED);
        try (LocalCloud cloud = new LocalCloud(new LocalCloud.Options(
                folder.resolve("data"),
                Duration.ofDays(90),
                false,
                Duration.ZERO,
                List.of(),
                new SimulatorSource(new World(1), clock),
                message -> {},
                clock))) {
            return cloud.stores()
                    .accounts()
                    .find(UNKNOWN.id())
                    .orElseThrow()
                    .value()
                    .account();
        }
    }
}
