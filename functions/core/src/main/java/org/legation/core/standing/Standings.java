package org.legation.core.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.Measures;
import org.legation.core.measure.PeriodMeasure;
import org.legation.core.measure.PeriodSample;
import org.legation.core.measure.Value;

/**
 * The numbers of all accounts of a group over a rolling window of 28 Beijing days, by which they are ranked.
 *
 * @param group the group
 * @param last the last day of the window
 * @param versions of the formulas, by id
 * @param rows one for each account that published in the window, by id
 * @param asOf the last observation that anything here comes from
 */
public record Standings(Scope group, LocalDate last, Map<String, Integer> versions, List<Row> rows, Instant asOf) {

    /** How long the window is. */
    public static final int WINDOW_DAYS = 28;

    /** What accounts are ranked by. */
    public static final List<PeriodMeasure> RANKED =
            Stream.concat(Measures.FORCES.stream(), Measures.STANDARD.stream()).toList();

    /**
     * One account's numbers.
     *
     * @param posts how many it published in the window
     * @param values by the id of the formula; those that are not known are left out
     */
    public record Row(String accountId, long posts, Map<String, Double> values) {

        public Row {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    public Standings {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        rows = List.copyOf(rows);
    }

    /** The first day of the window. */
    public LocalDate first() {
        return last.minusDays(WINDOW_DAYS - 1L);
    }

    /**
     * Works out the numbers.
     *
     * @param days of the window, by account
     */
    public static Standings of(Scope group, LocalDate last, Map<String, List<AccountDay>> days) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        RANKED.forEach(measure ->
                versions.put(measure.formula().id(), measure.formula().version()));
        List<Row> rows = new ArrayList<>();
        Instant asOf = Instant.EPOCH;
        for (Map.Entry<String, List<AccountDay>> account : new TreeMap<>(days).entrySet()) {
            PeriodSample sample = PeriodSample.of(account.getValue());
            if (sample.totals().posts() > 0) {
                rows.add(new Row(account.getKey(), sample.totals().posts(), values(sample)));
                asOf = latest(asOf, account.getValue());
            }
        }
        return new Standings(group, last, versions, rows, asOf);
    }

    private static Map<String, Double> values(PeriodSample sample) {
        Map<String, Double> values = new TreeMap<>();
        for (PeriodMeasure measure : RANKED) {
            Value value = measure.of(sample);
            value.asDouble().ifPresent(number -> values.put(value.formula().id(), number));
        }
        return values;
    }

    private static Instant latest(Instant asOf, List<AccountDay> days) {
        Instant latest = asOf;
        for (AccountDay day : days) {
            latest = day.asOf().isAfter(latest) ? day.asOf() : latest;
        }
        return latest;
    }

    /** Where the accounts stand by a number, by id; those that do not have it are left out. */
    public Map<String, Rank> ranks(String formula) {
        Map<String, Double> values = new TreeMap<>();
        for (Row row : rows) {
            Double value = row.values().get(formula);
            if (value != null) {
                values.put(row.accountId(), value);
            }
        }
        return Rank.all(values);
    }
}
