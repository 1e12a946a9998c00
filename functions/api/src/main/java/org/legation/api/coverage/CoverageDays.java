package org.legation.api.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.time.Beijing;

/** The Beijing days that are asked for, both inclusive. */
record CoverageDays(LocalDate first, LocalDate last) {

    static final String FROM_DOCS =
            "First Beijing day; with `to` at most 366 days; 30 days if left out · 起始北京日期，默认 30 天";
    static final String TO_DOCS = "Last Beijing day, today if left out · 结束北京日期（含），默认今天";

    private static final int MOST = 366;

    static CoverageDays of(@Nullable String from, @Nullable String to, Instant now) {
        LocalDate last = Parameters.day("to", to, now).orElse(Beijing.day(now));
        LocalDate first = Parameters.day("from", from, now).orElse(last.minusDays(Shown.USUAL_DAYS - 1L));
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST) {
            throw ProblemException.parameter(
                    "from", "a day at most " + (MOST - 1) + " days before to, " + last, first.toString());
        }
        return new CoverageDays(first, last);
    }

    Shown shown(Instant now) {
        return Shown.days(first, last, now);
    }
}
