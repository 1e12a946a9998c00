package org.legation.lab.nab;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One file of the benchmark.
 *
 * @param name of the file
 * @param rows in its order
 * @param windows in which the anomalies are, sorted and apart
 */
record Series(String name, List<Row> rows, List<Window> windows) {

    /** A row: how many tweets in the five minutes from a time on. */
    record Row(LocalDateTime at, double value) {}

    /** From one row's time to another's, both in it. */
    record Window(LocalDateTime start, LocalDateTime end) {}

    Series {
        rows = List.copyOf(rows);
        windows = List.copyOf(windows);
    }
}
