package org.legation.lab.nab;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one profile, and their table. */
final class NabReport {

    private static final List<Double> CURVE =
            List.of(1.0, 1.25, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.2, 2.3, 2.4, 2.5, 2.75, 3.0, 3.5, 4.0);

    private final Profile profile;
    private final List<Series> series;
    private final List<Sweep> each;
    private final Sweeps all;
    private final double threshold;
    private final double best;
    private final List<Tally> leftOut;

    private NabReport(Profile profile, List<Series> series, List<Sweep> each, double threshold) {
        this.profile = profile;
        this.series = series;
        this.each = each;
        this.threshold = threshold;
        all = new Sweeps(profile, each);
        best = all.bestThreshold();
        leftOut = all.leaveOneOut(threshold);
    }

    /**
     * Makes the figures.
     *
     * @param scores of each series, one for each row
     * @param threshold the shipped one
     */
    static NabReport of(Profile profile, List<Series> series, List<List<Double>> scores, double threshold) {
        List<Sweep> each = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            each.add(new Sweep(series.get(i), scores.get(i), profile));
        }
        return new NabReport(profile, series, each, threshold);
    }

    /** The sum over all series at the shipped threshold. */
    Tally shipped() {
        return all.at(threshold);
    }

    /** The three scores by name, to hundredths. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("default", hundredths(all.normalised(shipped())));
        figures.put("optimised", hundredths(all.normalised(all.at(best))));
        figures.put("leaveOneFileOut", hundredths(all.normalised(sum(leftOut))));
        return figures;
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Profile %s: %s%n  %-34s%9s%9s%9s%9s%n",
                profile.title(),
                "at the shipped threshold, the best for these files, and the best for the other files",
                "",
                "score",
                "windows",
                "hit",
                "false");
        line(out, "shipped threshold " + round(threshold), shipped());
        for (int i = 0; i < each.size(); i++) {
            line(out, "  " + series.get(i).name(), each.get(i).at(threshold));
        }
        line(out, "best threshold " + round(best), all.at(best));
        line(out, "leave one file out", sum(leftOut));
        for (int i = 0; i < each.size(); i++) {
            line(out, "  " + series.get(i).name(), leftOut.get(i));
        }
        out.println("  threshold: score, windows hit, false rows");
        for (double at : CURVE) {
            Tally tally = all.at(at);
            out.printf(
                    Locale.ROOT,
                    "    %.2f: %6.2f  %3d  %4d%n",
                    at,
                    all.normalised(tally),
                    tally.hits(),
                    tally.falseRows());
        }
        out.println();
    }

    private void line(PrintStream out, String title, Tally tally) {
        out.printf(
                Locale.ROOT,
                "  %-34s%9.2f%9d%9d%9d%n",
                title,
                profile.normalised(tally.score(), tally.windows()),
                tally.windows(),
                tally.hits(),
                tally.falseRows());
    }

    private static Tally sum(List<Tally> tallies) {
        return tallies.stream().reduce(Tally.NOTHING, Tally::plus);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
