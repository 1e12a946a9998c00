package org.legation.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;

/**
 * A calendar period of Beijing time: a day, an ISO week, a month or a year.
 *
 * @param type how long it is
 * @param first its first day
 */
public record Period(Type type, LocalDate first) implements Comparable<Period> {

    /** The lengths there are, shortest first. */
    public enum Type {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /** The name used in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Period {
        if (!first.equals(start(type, first))) {
            throw new IllegalArgumentException("period: " + first + " does not start a " + type.word());
        }
    }

    /** The period of a length that a day lies in. */
    public static Period of(Type type, LocalDate day) {
        return new Period(type, start(type, day));
    }

    public static Period day(LocalDate day) {
        return new Period(Type.DAY, day);
    }

    /**
     * Reads {@code 2026-11-20}, {@code 2026-W47}, {@code 2026-11} or {@code 2026}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Period parse(String id) {
        try {
            if (id.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return day(LocalDate.parse(id));
            } else if (id.matches("\\d{4}-W\\d{2}")) {
                return new Period(Type.WEEK, LocalDate.parse(id + "-1", DateTimeFormatter.ISO_WEEK_DATE));
            } else if (id.matches("\\d{4}-\\d{2}")) {
                return new Period(Type.MONTH, LocalDate.parse(id + "-01"));
            } else if (id.matches("\\d{4}")) {
                return new Period(Type.YEAR, LocalDate.of(Integer.parseInt(id), 1, 1));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("period: no such date: '" + id + "'", e);
        }
        throw new IllegalArgumentException("period: expected 2026-11-20, 2026-W47, 2026-11 or 2026, got '" + id + "'");
    }

    /** The written form, which {@link #parse} reads. */
    public String id() {
        return switch (type) {
            case DAY -> first.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> first.toString().substring(0, 7);
            case YEAR -> first.toString().substring(0, 4);
        };
    }

    /** The first day of the next period. */
    public LocalDate end() {
        return switch (type) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    public Period next() {
        return new Period(type, end());
    }

    public List<LocalDate> days() {
        return first.datesUntil(end()).toList();
    }

    private static LocalDate start(Type type, LocalDate day) {
        return switch (type) {
            case DAY -> day;
            case WEEK -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
        };
    }

    @Override
    public int compareTo(Period other) {
        int byStart = first.compareTo(other.first);
        return byStart != 0 ? byStart : type.compareTo(other.type);
    }

    @Override
    public String toString() {
        return id();
    }
}
