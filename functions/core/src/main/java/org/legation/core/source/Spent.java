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

    /** With what a worker that comes in may spend at the most. */
    Spent plus(Ask ask) {
        return new Spent(
                hour,
                requestsThisHour + ask.requests(),
                day,
                requestsToday + ask.requests(),
                creditsToday + ask.credits(),
                creditsThisMonth + ask.credits());
    }

    /**
     * With what a worker has spent in the place of what was counted in advance. What was counted for an hour, a day or a
     * month that is over is not taken back from the next one, to which all that was spent is charged.
     */
    Spent settled(Instant enteredAt, Ask ask, long requests, long credits) {
        LocalDate enteredOn = Beijing.day(enteredAt);
        boolean sameHour = hour.equals(enteredAt.truncatedTo(ChronoUnit.HOURS));
        boolean sameDay = day.equals(enteredOn);
        boolean sameMonth = YearMonth.from(day).equals(YearMonth.from(enteredOn));
        return new Spent(
                hour,
                put(requestsThisHour, sameHour ? ask.requests() : 0, requests),
                day,
                put(requestsToday, sameDay ? ask.requests() : 0, requests),
                put(creditsToday, sameDay ? ask.credits() : 0, credits),
                put(creditsThisMonth, sameMonth ? ask.credits() : 0, credits));
    }

    private static long put(long counted, long inAdvance, long spent) {
        return Math.max(0, counted - inAdvance) + spent;
    }
}
