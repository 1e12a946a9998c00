package org.legation.lab.nab;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Invented series of a row every five minutes, and where the real ones are. */
final class Tweets {

    static final Path REAL = Path.of(System.getProperty("legation.data", "")).resolve("nab");

    private Tweets() {}

    static LocalDateTime at(int row) {
        return LocalDateTime.of(2015, 2, 26, 21, 42, 53).plusMinutes(5L * row);
    }

    static Series.Window window(int first, int last) {
        return new Series.Window(at(first), at(last));
    }

    static Series series(int rows, Series.Window... windows) {
        List<Series.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new Series.Row(at(i), 1));
        }
        return new Series("invented.csv", all, List.of(windows));
    }

    /** Scores of 0 but for some rows. */
    static List<Double> scores(int rows, Map<Integer, Double> scored) {
        List<Double> scores = new ArrayList<>(Collections.nCopies(rows, 0.0));
        scored.forEach(scores::set);
        return scores;
    }
}
