package org.legation.lab.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our scorer against what the benchmark has published for two detectors. */
class PublishedScoresTest {

    private static final double TINY = 1e-11;

    /**
     * The thresholds lie between the highest score that was published as no detection and the lowest that was one; the
     * detector ADVec scores 0 and 1 only.
     */
    @ParameterizedTest
    @CsvSource({
        "twitterADVec, STANDARD, standard, 1",
        "twitterADVec, LOW_FP, reward_low_FP_rate, 1",
        "twitterADVec, LOW_FN, reward_low_FN_rate, 1",
        "contextOSE, STANDARD, standard, 0.76",
        "contextOSE, LOW_FP, reward_low_FP_rate, 0.76",
        "contextOSE, LOW_FN, reward_low_FN_rate, 0.7"
    })
    void everyRowAndEveryFileHasItsPublishedScore(String detector, Profile profile, String column, double threshold)
            throws IOException, Unreadable {
        assumeTrue(Files.isDirectory(Tweets.REAL), () -> "skipped: no folder " + Tweets.REAL);
        for (Series series : NabFolder.read(Tweets.REAL)) {
            Path file = Tweets.REAL.resolve("published/" + detector + "/" + detector + "_" + series.name());
            List<Double> scores = column(file, "anomaly_score");
            List<Double> published = column(file, "S(t)_" + column);

            Map<Integer, Double> ours = contributions(series, scores, profile, threshold);

            for (int row = 0; row < published.size(); row++) {
                assertThat(ours.getOrDefault(row, 0.0))
                        .as("%s, row %d", file, row)
                        .isCloseTo(published.get(row), within(TINY));
            }
            double sum = published.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(new Sweep(series, scores, profile).at(threshold).score()).isCloseTo(sum, within(1e-10));
        }
    }

    /** As published: a false alarm at its row; of a window the best detection, or the miss, at its first row. */
    private static Map<Integer, Double> contributions(
            Series series, List<Double> scores, Profile profile, double threshold) {
        Map<Integer, Double> all = new HashMap<>();
        Map<Integer, Integer> firstRows = new HashMap<>();
        for (RowValues.Value value : RowValues.of(series, profile)) {
            boolean detected = scores.get(value.row()) >= threshold;
            if (value.window() == RowValues.OUTSIDE) {
                all.put(value.row(), detected ? value.value() : 0);
            } else {
                int first = firstRows.computeIfAbsent(value.window(), window -> value.row());
                all.merge(first, detected ? value.value() : -profile.miss(), Math::max);
            }
        }
        return all;
    }

    private static List<Double> column(Path file, String name) throws IOException {
        List<Double> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> values.add(Double.parseDouble(row.getField(name))));
        }
        return values;
    }
}
