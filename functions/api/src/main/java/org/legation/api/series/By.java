package org.legation.api.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.legation.core.time.Period;

/** The lengths of periods, and how many days may be asked for at a time. */
enum By {
    HOUR(31),
    DAY(366),
    WEEK(1098),
    MONTH(1098),
    YEAR(1098);

    private final int mostDays;

    By(int mostDays) {
        this.mostDays = mostDays;
    }

    int mostDays() {
        return mostDays;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> ofWord(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }

    /** How many periods with measures a stretch of days has; hours have none. */
    long periods(LocalDate first, LocalDate last) {
        return switch (this) {
            case HOUR -> 0;
            case DAY -> last.toEpochDay() - first.toEpochDay() + 1;
            case WEEK -> periods(Period.Type.WEEK, first, last);
            case MONTH -> periods(Period.Type.MONTH, first, last);
            case YEAR -> periods(Period.Type.YEAR, first, last);
        };
    }

    private static long periods(Period.Type type, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> Period.of(type, day))
                .distinct()
                .count();
    }
}
