package org.legation.lab.spikes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many spikes each method tells, with the threshold by which it calls as many ordinary posts spikes as the others:
 * set on the same world without spikes.
 */
final class Recall {

    private static final List<Integer> FACTORS = List.of(3, 5, 10, 38);

    private Recall() {}

    /**
     * Prints a table, and answers the same for machines.
     *
     * @param ordinary the posts of the world without spikes
     * @param spiked those of the same with spikes
     * @param rate the share of ordinary posts that may be called spikes
     * @param weeks for how many weeks accounts were polled, together
     */
    static Map<String, Object> print(String title, List<Fate> ordinary, List<Fate> spiked, double rate, double weeks) {
        System.out.printf(
                Locale.ROOT,
                "%n%s: recall (median delay in minutes) where %.1f of 1,000 ordinary posts are called spikes%n"
                        + "  %-20s%-11s%-16s%-16s%-16s%-16s%-8s%s%n",
                title,
                1000 * rate,
                "method",
                "threshold",
                "x3",
                "x5",
                "x10",
                "x38",
                "all",
                "false alerts per account-week");
        Map<String, Object> report = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            double threshold = threshold(method, ordinary, rate);
            System.out.printf(Locale.ROOT, "  %-20s%-11.2f", method.title(), threshold);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("threshold", threshold);
            for (int factor : FACTORS) {
                line.put("x" + factor, cell(method, threshold, factor, spiked));
            }
            double all = recall(
                    method,
                    threshold,
                    spiked.stream().filter(fate -> fate.post().factor() > 1).toList());
            line.put("all", all);
            long alarms = ordinary.stream()
                    .filter(fate -> told(method, threshold, fate))
                    .count();
            line.put("falseAlertsPerAccountWeek", alarms / weeks);
            System.out.printf(Locale.ROOT, "%-8.3f%.5f%n", all, alarms / weeks);
            report.put(method.name(), line);
        }
        return report;
    }

    private static boolean told(Method method, double threshold, Fate fate) {
        return fate.highest(method) >= threshold;
    }

    static double recall(Method method, double threshold, List<Fate> fates) {
        return fates.isEmpty()
                ? 0
                : (double) fates.stream()
                                .filter(fate -> told(method, threshold, fate))
                                .count()
                        / fates.size();
    }

    private static Map<String, Object> cell(Method method, double threshold, int factor, List<Fate> spiked) {
        List<Fate> fates =
                spiked.stream().filter(fate -> fate.post().factor() == factor).toList();
        List<Long> delays = fates.stream()
                .filter(fate -> told(method, threshold, fate))
                .map(fate -> fate.delay(method, threshold).toMinutes())
                .sorted()
                .toList();
        double recall = recall(method, threshold, fates);
        long median = delays.isEmpty() ? -1 : delays.get(delays.size() / 2);
        System.out.printf(Locale.ROOT, "%-16s", String.format(Locale.ROOT, "%.3f (%d)", recall, median));
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("recall", recall);
        cell.put("medianDelayMinutes", median);
        cell.put("n", fates.size());
        return cell;
    }

    /** The least that no more than the share of ordinary posts reaches. */
    static double threshold(Method method, List<Fate> ordinary, double rate) {
        List<Double> scores = new ArrayList<>(
                ordinary.stream().map(fate -> fate.highest(method)).sorted().toList());
        int allowed = (int) Math.floor(rate * scores.size());
        return Math.nextUp(scores.get(Math.max(0, scores.size() - 1 - allowed)));
    }
}
