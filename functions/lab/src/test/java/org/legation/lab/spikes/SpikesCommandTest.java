package org.legation.lab.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
import picocli.CommandLine;

class SpikesCommandTest {

    private static final long SEED = 7;
    private static Run fleet;

    @BeforeAll
    static void runAFleet() {
        fleet = new Run(SEED, 120, 30, 0, true);
    }

    @Test
    void onePostInAHundredIsAsSurprisingAsOneInAHundred() {
        assertThat(shareReaching(fleet.ordinary(), 2)).isBetween(0.005, 0.02);
    }

    @Test
    void theFirstPostsOfAnAccountAreNotSurprisingMoreOften() {
        List<Fate> first =
                fleet.ordinary().stream().filter(fate -> fate.history() < 11).toList();

        assertThat(first).hasSizeGreaterThan(300);
        assertThat(shareReaching(first, 2)).isBetween(0.003, 0.03);
    }

    @Test
    void ourRuleTellsMoreSpikesThanTheOthersAtAsManyFalseAlarms() {
        double ours = recall(Method.OURS);

        assertThat(ours).isGreaterThan(recall(Method.RATIO));
        assertThat(ours).isGreaterThan(recall(Method.DEVIATIONS));
        assertThat(ours).isGreaterThan(recall(Method.SAME_HOUR));
    }

    @Test
    void aPostIsWhatItWouldBeWithoutTheSpikeUntilItBegins() {
        assertThat(fleet.spiked()).isNotEmpty().allSatisfy(fate -> {
            MadePost post = fate.post();
            MadePost plain = MadePost.of(SEED, fate.account(), post.publishedAt(), fate.history(), false);
            for (int i = 0; i < MadePost.MINUTES.size(); i++) {
                if (MadePost.MINUTES.get(i) <= post.spikesAt().toMinutes()) {
                    assertThat(post.counts().get(i)).isEqualTo(plain.counts().get(i));
                }
            }
        });
    }

    @Test
    void aSeedAlwaysTellsTheSame() throws IOException {
        String first = output("--seed", "3", "--accounts", "30", "--days", "20");
        String second = output("--seed", "3", "--accounts", "30", "--days", "20");
        String other = output("--seed", "4", "--accounts", "30", "--days", "20");

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        String[] lines = first.strip().split("\n");
        JsonNode report = Json.MAPPER.readTree(lines[lines.length - 1]);
        assertThat(report.at("/missing0.3/recallAt0.001/OURS/x38/recall").isNumber())
                .isTrue();
    }

    private static double shareReaching(List<Fate> fates, double surprise) {
        return (double) fates.stream()
                        .filter(fate -> fate.surprise() >= surprise)
                        .count()
                / fates.size();
    }

    private static double recall(Method method) {
        double threshold = Recall.threshold(method, fleet.ordinary(), 0.005);
        return Recall.recall(method, threshold, fleet.spiked());
    }

    private static String output(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new SpikesCommand()).execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
