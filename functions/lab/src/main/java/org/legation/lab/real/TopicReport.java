package org.legation.lab.real;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Words;
import org.legation.core.tell.Wording;

/** Prints what would have been told of topics. */
final class TopicReport {

    private static final int PEAKS = 10;
    private static final int TITLES = 3;

    private final TopicRun run;
    private final int told;
    private final PrintStream out;

    /**
     * A report.
     *
     * @param told how many alerts of each name are printed in full, those of the rarest hours
     */
    TopicReport(TopicRun run, int told, PrintStream out) {
        this.run = run;
        this.told = told;
        this.out = out;
    }

    /** Prints it. */
    Map<String, Object> print() {
        Map<String, Object> series = new LinkedHashMap<>();
        out.printf(
                Locale.ROOT,
                "Topics: %,d hours with a snapshot in %.0f weeks; gaps by length in hours: %s%n",
                run.hours(),
                run.weeks(),
                run.gaps());
        run.series().forEach(one -> series.put(one.id(), print(one)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("hours", run.hours());
        report.put(
                "gaps", run.gaps().values().stream().mapToInt(Integer::intValue).sum());
        report.put("weeks", Math.round(10 * run.weeks()) / 10.0);
        report.put("alerts", run.desk().news().size());
        report.put(
                "toldSpikes",
                run.desk().news().stream().filter(News::isToldSpike).count());
        report.put("decisions", Figures.decisions(run.desk()));
        report.put("series", series);
        out.println("\nDecisions: " + Figures.decisions(run.desk()));
        return report;
    }

    private Map<String, Object> print(TopicSeries series) {
        List<News> spikes = series.toldSpikes();
        out.printf(
                Locale.ROOT,
                "%n%s, %s: a topic in %,d hours; %,d alerts, %,d spikes told, one in %.1f weeks;"
                        + " called 1 in 100: %d hours, 1 in 1,000: %d%n",
                series.name().account().name(),
                series.name().account().nameEn(),
                series.hours(),
                series.news().size(),
                spikes.size(),
                run.weeks() / Math.max(1, spikes.size()),
                series.rarerThan(2),
                series.rarerThan(3));
        spikes.stream()
                .sorted(Comparator.comparing(News::strength).reversed())
                .limit(told)
                .sorted(Comparator.comparing(one -> one.alert().raisedAt()))
                .forEach(one -> print(series, one));
        Map<TopicSeries.Known, Integer> known = new LinkedHashMap<>();
        for (TopicSeries.Known kind : TopicSeries.Known.values()) {
            known.put(kind, 0);
        }
        out.printf("  The %d hottest days:%n", PEAKS);
        for (TopicSeries.Peak peak : series.peaks(PEAKS)) {
            known.merge(series.known(peak), 1, Integer::sum);
            out.printf(
                    Locale.ROOT,
                    "    %s  %,12d  %-8s%s%n",
                    Figures.hour(peak.hour()),
                    peak.heat(),
                    series.known(peak).name().toLowerCase(Locale.ROOT),
                    titles(series.topicsAt(peak.hour())));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("hours", series.hours());
        figures.put("alerts", series.news().size());
        figures.put("toldSpikes", spikes.size());
        figures.put("oneIn100", series.rarerThan(2));
        figures.put("oneIn1000", series.rarerThan(3));
        known.forEach((kind, days) -> figures.put("hottestDays" + Figures.camel(kind.name()), days));
        return figures;
    }

    private void print(TopicSeries series, News one) {
        if (one.alert() instanceof Spike spike) {
            Words text = Wording.text(one.message().title(), one.message().lines());
            out.printf(
                    Locale.ROOT,
                    "  %s  %,d against %,.0f usual, surprise %.2f; %s%n%s%n%s%n    topics:%s%n",
                    Figures.hour(spike.raisedAt()),
                    spike.interactions(),
                    spike.expected(),
                    spike.strength(),
                    one.decided().decision().word(),
                    text.english().indent(4).stripTrailing(),
                    text.chinese().indent(4).stripTrailing(),
                    titles(series.topicsAt(spike.raisedAt())));
        }
    }

    private static String titles(List<Topic> topics) {
        StringBuilder titles = new StringBuilder();
        topics.stream()
                .limit(TITLES)
                .forEach(topic -> titles.append(String.format(Locale.ROOT, " %s (%,d);", topic.title(), topic.heat())));
        return titles + (topics.size() > TITLES ? " and " + (topics.size() - TITLES) + " more" : "");
    }
}
