package org.legation.lab.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;

/** The month as figures. */
final class MonthJson {

    private MonthJson() {}

    static Map<String, Object> of(AlertsMonth month, long seed, int accounts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("accounts", accounts);
        json.put("days", month.days().size());
        json.put("polls", month.polls());
        json.put("factsPerDay", spread(month, DayFigures::facts));
        json.put("toldPerDay", told(month));
        json.put("messagesPerDay", spread(month, DayFigures::messages));
        json.put("digests", sum(month, day -> day.messages(MessageType.DIGEST)));
        json.put("held", sum(month, DayFigures::held));
        json.put("decisions", decisions(month));
        List<Map<String, Object>> incidents = new ArrayList<>();
        month.aftermaths().forEach(aftermath -> incidents.add(of(aftermath)));
        json.put("incidents", incidents);
        json.put("calm", month.isCalm());
        return json;
    }

    /** The middle and the largest. */
    record Spread(double median, int max) {}

    /** The middle and the largest of the days. */
    static Spread spread(AlertsMonth month, ToIntFunction<DayFigures> figure) {
        int[] sorted = month.days().stream().mapToInt(figure).sorted().toArray();
        int n = sorted.length;
        return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0, sorted[n - 1]);
    }

    static int sum(AlertsMonth month, ToIntFunction<DayFigures> figure) {
        return month.days().stream().mapToInt(figure).sum();
    }

    /** How often each was decided. */
    static Map<String, Integer> decisions(AlertsMonth month) {
        Map<String, Integer> decisions = new TreeMap<>();
        month.days()
                .forEach(day ->
                        day.decisions().forEach((decision, n) -> decisions.merge(decision.word(), n, Integer::sum)));
        return decisions;
    }

    private static Map<String, Object> told(AlertsMonth month) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.SPIKE, Severity.MAJOR)) {
            told.put(severity.word(), spread(month, day -> day.told(severity)));
        }
        return told;
    }

    private static Map<String, Object> of(Aftermath aftermath) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", aftermath.incident().name());
        json.put("spikeMessages", aftermath.spikes());
        json.put("undisturbed", aftermath.usualSpikes());
        json.put("dataMessages", aftermath.ofData().size());
        json.put("decisions", aftermath.decisions());
        json.put("storm", aftermath.isStorm());
        return json;
    }
}
