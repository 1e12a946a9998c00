package org.legation.core.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.legation.core.time.Beijing;

/**
 * The credit ledger: what a source was used for in the current hour, day and month, by Beijing time. What a request may
 * cost at the most counts before it is made, and is put right afterwards, so that a limit is never exceeded, not even by
 * a worker that dies in between.
 */
public record Spent(
        Instant hour,
        long requestsThisHour,
        LocalDate day,
        long requestsToday,
        long creditsToday,
        long creditsThisMonth) {

    /** Nothing yet. */
    public static Spent nothing(Instant now) {
        return new Spent(now.truncatedTo(ChronoUnit.HOURS), 0, Beijing.day(now), 0, 0, 0);
    }

    /** The same, with what belongs to an hour, a day or a month that is over at nothing. Time does not run backwards. */
    public Spent at(Instant now) {
        Instant thisHour = now.truncatedTo(ChronoUnit.HOURS);
        LocalDate today = Beijing.day(now);
        boolean newDay = today.isAfter(day);
        boolean newMonth = newDay && !YearMonth.from(today).equals(YearMonth.from(day));
        return new Spent(
                thisHour.isAfter(hour) ? thisHour : hour,
                thisHour.isAfter(hour) ? 0 : requestsThisHour,
                newDay ? today : day,
                newDay ? 0 : requestsToday,
                newDay ? 0 : creditsToday,
                newMonth ? 0 : creditsThisMonth);
    }

    Spent plus(long requests, long credits) {
        return new Spent(
                hour,
                requestsThisHour + requests,
                day,
                requestsToday + requests,
                creditsToday + credits,
                creditsThisMonth + credits);
    }

    /** Takes back what was counted at a moment and not used, from the hour, the day and the month that it was counted in. */
    Spent minus(long requests, long credits, Instant countedAt) {
        LocalDate then = Beijing.day(countedAt);
        boolean sameHour = hour.equals(countedAt.truncatedTo(ChronoUnit.HOURS));
        boolean sameDay = day.equals(then);
        boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(then));
        return new Spent(
                hour,
                Math.max(0, requestsThisHour - (sameHour ? requests : 0)),
                day,
                Math.max(0, requestsToday - (sameDay ? requests : 0)),
                Math.max(0, creditsToday - (sameDay ? credits : 0)),
                Math.max(0, creditsThisMonth - (sameMonth ? credits : 0)));
    }
}
