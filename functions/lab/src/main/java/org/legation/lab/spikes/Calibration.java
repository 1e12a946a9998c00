package org.legation.lab.spikes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How often ordinary posts are as surprising as they ought to be once in 100, and once in 1,000. */
final class Calibration {

    private static final int[] HISTORY = {0, 4, 11, 31, Integer.MAX_VALUE};
    private static final long[] FOLLOWERS = {0, 10_000, 100_000, 1_000_000, Long.MAX_VALUE};
    private static final String[] HISTORIES = {"0-3", "4-10", "11-30", "31+"};
    private static final String[] SIZES = {"under 10,000", "10,000 on", "100,000 on", "1,000,000 on"};

    private final Map<String, Map<String, Object>> report = new LinkedHashMap<>();

    private Calibration() {}

    /** Prints a table, and answers the same for machines. */
    static Map<String, Map<String, Object>> print(String title, List<Fate> fates, ToDoubleFunction<Fate> surprise) {
        System.out.printf(
                Locale.ROOT,
                "%n%s%n  observed at nominal 0.01 and 0.001 (posts); followers in columns%n  %-8s",
                title,
                "posts");
        for (String size : SIZES) {
            System.out.printf(Locale.ROOT, "%-29s", size);
        }
        System.out.println("all");
        Calibration table = new Calibration();
        for (int i = 0; i < HISTORIES.length; i++) {
            table.row(i, fates, surprise);
        }
        return table.report;
    }

    private void row(int history, List<Fate> fates, ToDoubleFunction<Fate> surprise) {
        List<Fate> inRow = fates.stream()
                .filter(fate -> fate.history() >= HISTORY[history] && fate.history() < HISTORY[history + 1])
                .toList();
        System.out.printf(Locale.ROOT, "  %-8s", HISTORIES[history]);
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < SIZES.length; i++) {
            cells.put(SIZES[i], cell(inRow.stream().filter(ofSize(i)).toList(), surprise));
        }
        cells.put("all", cell(inRow, surprise));
        System.out.println();
        report.put(HISTORIES[history], cells);
    }

    private static Predicate<Fate> ofSize(int size) {
        return fate ->
                fate.account().followers() >= FOLLOWERS[size] && fate.account().followers() < FOLLOWERS[size + 1];
    }

    private static List<Double> cell(List<Fate> fates, ToDoubleFunction<Fate> surprise) {
        List<Double> rates = new ArrayList<>();
        for (double level : new double[] {2, 3}) {
            long reached = fates.stream()
                    .filter(fate -> surprise.applyAsDouble(fate) >= level)
                    .count();
            rates.add(fates.isEmpty() ? 0 : (double) reached / fates.size());
        }
        System.out.printf(
                Locale.ROOT,
                "%-29s",
                String.format(Locale.ROOT, "%.4f %.5f (%,d)", rates.get(0), rates.get(1), fates.size()));
        rates.add((double) fates.size());
        return rates;
    }
}
