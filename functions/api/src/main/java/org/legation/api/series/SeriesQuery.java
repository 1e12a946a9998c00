package org.legation.api.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.aggregate.Scope;
import org.legation.core.measure.PeriodMeasure;
import org.legation.core.time.Beijing;

/**
 * What a series is asked for.
 *
 * @param of whose numbers
 * @param by the length of its periods
 * @param first the first day
 * @param last the last day
 * @param measures which numbers
 */
record SeriesQuery(Scope of, By by, LocalDate first, LocalDate last, List<PeriodMeasure> measures) {

    /** A function's answer may have 6 MB; a value that explains itself has some 400 bytes. */
    static final int MOST_VALUES = 6000;

    private static final int USUAL_DAYS = 30;

    /** Reads the parameters. */
    static SeriesQuery read(SeriesParameters asked, Instant now) {
        Scope of = Parameters.scope("scope", asked.scope).orElse(Scope.ALL);
        By length = Parameters.word("by", asked.by, "hour, day, week, month or year", By::ofWord)
                .orElse(By.DAY);
        LocalDate last = Parameters.day("to", asked.to, now).orElse(Beijing.day(now));
        LocalDate first = Parameters.day("from", asked.from, now)
                .orElse(last.minusDays(Math.min(USUAL_DAYS, length.mostDays()) - 1L));
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > length.mostDays()) {
            throw ProblemException.parameter(
                    "from", "a day at most " + (length.mostDays() - 1) + " days before to, " + last, first.toString());
        }
        List<PeriodMeasure> wanted = Parameters.measures("measures", asked.measures);
        long periods = length.periods(first, last);
        if (periods * wanted.size() > MOST_VALUES) {
            String expected = "at most " + MOST_VALUES / periods + " of them for " + periods + " periods";
            throw ProblemException.parameter("measures", expected, Integer.toString(wanted.size()));
        }
        return new SeriesQuery(of, length, first, last, wanted);
    }
}
