package org.legation.core.spike;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.legation.core.time.Beijing;
import org.legation.core.time.Workdays;

/**
 * What an account's posts gain, hour by hour, as channel A follows it.
 *
 * @param hour the hour that is not over; the epoch before the first
 * @param gained what was gained in it so far; of an hour that a gap reaches into, its share
 * @param pulse what is usual
 * @param heat how unusual it looks
 * @param spike the hour in which the present spike began; the epoch if there is none
 */
public record AccountHours(Instant hour, double gained, AccountPulse pulse, Heat heat, Instant spike) {

    private static final AccountChannel CHANNEL = new AccountChannel(PulseSettings.HOURLY);

    public static final AccountHours START =
            new AccountHours(Instant.EPOCH, 0, CHANNEL.start(), Heat.COLD, Instant.EPOCH);

    /** Longer silences teach no more than this. */
    private static final int MOST_QUIET_HOURS = 168;

    public boolean isStart() {
        return hour.equals(Instant.EPOCH);
    }

    /**
     * Comes to a moment.
     *
     * <p>Hours that were looked through are closed with what they gained, which is nothing where nothing changed. What
     * came after the last look is spread evenly over the time since: a gap of several hours is learned as one mean.
     *
     * @param seenTo the last moment before it at which all was seen to hold still
     * @param gain what was gained since then
     * @param at the moment
     */
    public AccountHours after(Instant seenTo, double gain, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.HOURS);
        if (isStart() || now.isBefore(hour)) {
            return isStart() ? with(now, 0, pulse) : with(hour, gained + gain, pulse);
        }
        AccountHours seen = through(seenTo.truncatedTo(ChronoUnit.HOURS));
        int gap = (int) Duration.between(seen.hour, now).toHours();
        if (gap <= 0) {
            return seen.with(seen.hour, seen.gained + gain, seen.pulse);
        }
        Instant from = seenTo.isAfter(seen.hour) ? seenTo : seen.hour;
        double before = gain * share(from, now, at);
        double sum = seen.gained + before;
        AccountPulse next = gap == 1
                ? CHANNEL.close(seen.pulse, sum, hourOf(seen.hour)).next()
                : CHANNEL.closeGap(seen.pulse, sum, gap, hourOf(now.minus(1, ChronoUnit.HOURS)))
                        .next();
        return seen.with(now, gain - before, next);
    }

    /** What is to be said of the hour that is not over. */
    public PulseReading reading() {
        return CHANNEL.judge(pulse, gained, hourOf(hour));
    }

    /** The same with another temper. */
    public AccountHours with(Heat next, Instant began) {
        return new AccountHours(hour, gained, pulse, next, began);
    }

    /** Closes the hours up to one, in which nothing more was gained. */
    private AccountHours through(Instant upTo) {
        AccountHours seen = this;
        for (int i = 0; i < MOST_QUIET_HOURS && seen.hour.isBefore(upTo); i++) {
            AccountPulse next =
                    CHANNEL.close(seen.pulse, seen.gained, hourOf(seen.hour)).next();
            seen = seen.with(seen.hour.plus(1, ChronoUnit.HOURS), 0, next);
        }
        return seen.hour.isBefore(upTo) ? seen.with(upTo, 0, seen.pulse) : seen;
    }

    private AccountHours with(Instant open, double sum, AccountPulse next) {
        return new AccountHours(open, sum, next, heat, spike);
    }

    private static double share(Instant from, Instant until, Instant at) {
        double whole = Duration.between(from, at).toMillis();
        return whole <= 0 ? 0 : Math.min(1, Duration.between(from, until).toMillis() / whole);
    }

    private static HourOfDay hourOf(Instant hour) {
        return new HourOfDay(Beijing.hour(hour), Workdays.china().isOff(Beijing.day(hour)));
    }
}
