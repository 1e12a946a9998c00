package org.legation.lab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.core.text.TextClassifier;

class TextTrainCommandTest {

    @TempDir
    Path folder;

    @Test
    void theSameTextsMakeTheSameModelAndItHasLearnedThem() throws IOException {
        // given
        data();

        // when
        Runs first = train("--out", folder.resolve("first"));
        Runs second = train("--out", folder.resolve("second"));

        // then
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        assertThat(second.exit()).isZero();
        Path model = folder.resolve("first/hostility.model");
        assertThat(model).hasSameBinaryContentAs(folder.resolve("second/hostility.model"));
        try (InputStream in = Files.newInputStream(model)) {
            TextClassifier classifier = TextClassifier.read(in);
            assertThat(classifier.labels()).containsExactly("true", "false");
            assertThat(classifier.probabilities("坏人九十九").orElseThrow()[0]).isGreaterThan(0.5f);
            assertThat(classifier.probabilities("好人九十九").orElseThrow()[0]).isLessThan(0.5f);
        }
    }

    @Test
    void figuresAreBySourceAndNothingIsWrittenWhenOnlyThoseAreAskedFor() throws IOException {
        data();

        Runs run = train("--evaluate", "--out", folder.resolve("out"));

        assertThat(run.out()).hasSize(5);
        assertThat(run.out().get(0)).isEqualTo("hostility: 120 texts, 0 of them with nothing to judge by");
        assertThat(run.out().get(1)).startsWith("region               n   120  accuracy 1.0000");
        assertThat(run.out().get(2)).isEqualTo("with the log-odds of true moved by -0.405:");
        assertThat(run.out().get(3)).startsWith("region               n   120  accuracy ");
        assertThat(run.out().get(4)).startsWith("temperature ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void missingDataAreNamed() {
        Runs run = train("--evaluate");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).containsExactly(folder.resolve("hostility/train.jsonl") + ": expected a readable file");
    }

    @Test
    void withoutAPlaceToWriteToNothingIsTrained() throws IOException {
        data();

        Runs run = train();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).containsExactly("expected --out FOLDER or --evaluate");
    }

    private Runs train(Object... args) {
        List<Object> all = new ArrayList<>(List.of("--data", folder, "--model", "hostility"));
        all.addAll(List.of(args));
        return Runs.of(TextTrainCommand::new, all.toArray());
    }

    private void data() throws IOException {
        Files.createDirectories(folder.resolve("hostility"));
        Files.writeString(folder.resolve("hostility/train.jsonl"), lines(0, 50));
        Files.writeString(folder.resolve("hostility/dev.jsonl"), lines(50, 60));
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            String line = "{\"topic\":\"region\",\"hostile\":%s,\"text\":\"%s%d\"}%n";
            lines.append(line.formatted(true, "坏人", i)).append(line.formatted(false, "好人", i));
        }
        return lines.toString();
    }
}
