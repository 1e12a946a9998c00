package org.legation.api.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.CountView;
import org.legation.api.measure.ValueView;
import org.legation.api.series.SeriesView.Gained;
import org.legation.api.series.SeriesView.Point;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Totals;
import org.legation.core.measure.PeriodSample;
import org.legation.core.post.Interaction;
import org.legation.core.score.HourlyGains;
import org.legation.core.time.Beijing;
import org.legation.core.time.Period;

/** Turns days into the points of a series. */
final class SeriesPoints {

    private SeriesPoints() {}

    static List<Point> of(List<SeriesDay> days, SeriesQuery query) {
        Map<LocalDate, SeriesDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.day(), day));
        return switch (query.by()) {
            case HOUR -> hours(byDate.values());
            case DAY -> byDate.values().stream().map(day -> day(day, query)).toList();
            case WEEK -> periods(byDate.values(), Period.Type.WEEK, query);
            case MONTH -> periods(byDate.values(), Period.Type.MONTH, query);
            case YEAR -> periods(byDate.values(), Period.Type.YEAR, query);
        };
    }

    /** The hours up to the last observation: what comes after it is not known, and not zero. */
    private static List<Point> hours(Iterable<SeriesDay> days) {
        List<Point> points = new ArrayList<>();
        for (SeriesDay day : days) {
            int known = day.isObserved() ? hoursKnown(day) : 0;
            for (int hour = 0; hour < known; hour++) {
                String name = String.format(Locale.ROOT, "%sT%02d", day.day(), hour);
                Gained gained = gained(day.gains(), hour, hour + 1);
                points.add(new Point(name, null, null, gained, null, null));
            }
        }
        return points;
    }

    private static int hoursKnown(SeriesDay day) {
        boolean past = !day.asOf().isBefore(Beijing.start(day.day().plusDays(1)));
        return past ? HourlyGains.HOURS : Beijing.hour(day.asOf()) + 1;
    }

    private static Point day(SeriesDay day, SeriesQuery query) {
        return new Point(
                day.day().toString(),
                null,
                day.accounts(),
                day.isObserved() ? gained(day.gains(), 0, HourlyGains.HOURS) : null,
                measures(sample(List.of(day)), query),
                day.accounts() == null ? CountView.of(day.followers()) : null);
    }

    private static List<Point> periods(Iterable<SeriesDay> days, Period.Type type, SeriesQuery query) {
        Map<Period, Sum> sums = new TreeMap<>();
        for (SeriesDay day : days) {
            sums.merge(Period.of(type, day.day()), Sum.of(day), Sum::plus);
        }
        List<Point> points = new ArrayList<>();
        sums.forEach((period, sum) -> points.add(new Point(
                period.id(),
                !period.first().isBefore(query.first())
                        && !period.end().isAfter(query.last().plusDays(1)),
                sum.accounts,
                sum.isObserved ? gained(sum.gains, 0, HourlyGains.HOURS) : null,
                measures(sample(sum.days), query),
                null)));
        return points;
    }

    private static PeriodSample sample(List<SeriesDay> days) {
        List<AccountDay> ofAccount =
                days.stream().map(SeriesDay::account).filter(Objects::nonNull).toList();
        return ofAccount.isEmpty()
                ? PeriodSample.of(days.stream().map(SeriesDay::totals).reduce(Totals.EMPTY, Totals::plus))
                : PeriodSample.of(ofAccount);
    }

    private static List<ValueView> measures(PeriodSample sample, SeriesQuery query) {
        return query.measures().stream()
                .map(measure -> ValueView.of(measure.of(sample)))
                .toList();
    }

    private static Gained gained(HourlyGains gains, int from, int to) {
        long reposts = 0;
        long comments = 0;
        long likes = 0;
        for (int hour = from; hour < to; hour++) {
            reposts += gains.at(hour, Interaction.REPOST);
            comments += gains.at(hour, Interaction.COMMENT);
            likes += gains.at(hour, Interaction.LIKE);
        }
        return new Gained(reposts, comments, likes, reposts + comments + likes);
    }

    /**
     * Several days together.
     *
     * @param accounts the most accounts of any of the days; null for one account
     */
    private record Sum(@Nullable Long accounts, boolean isObserved, List<SeriesDay> days, HourlyGains gains) {

        static Sum of(SeriesDay day) {
            return new Sum(day.accounts(), day.isObserved(), List.of(day), day.gains());
        }

        Sum plus(Sum other) {
            Long most = accounts == null || other.accounts == null ? null : (Long) Math.max(accounts, other.accounts);
            List<SeriesDay> both = new ArrayList<>(days);
            both.addAll(other.days);
            return new Sum(most, isObserved || other.isObserved, both, gains.plus(other.gains));
        }
    }
}
