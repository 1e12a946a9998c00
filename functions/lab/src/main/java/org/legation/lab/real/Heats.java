package org.legation.lab.real;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.spike.AccountChannel;
import org.legation.core.spike.AccountHours;
import org.legation.core.spike.AccountPulse;
import org.legation.core.spike.Episode;
import org.legation.core.spike.HourChannel;
import org.legation.core.spike.HourOfDay;
import org.legation.core.spike.PulseSettings;
import org.legation.core.time.Beijing;
import org.legation.core.time.Workdays;

/**
 * The heat of the topics about one name, hour by hour, through channel A: heat is read as interactions, and an hour with
 * a snapshot that shows no such topic has 0.
 *
 * <p>Hours without any snapshot are closed as a gap. One or two in a row are snapshots that were missed, and are taken to
 * have had the mean of the hours around them. More are mostly hours in which the list held no topic of this kind at all,
 * of which the file says nothing; they are taken as 0.
 */
final class Heats {

    /** Gaps up to this length are missed snapshots. */
    static final int MISSED = 2;

    private static final int MOST_DECADES = 9;

    private static final AccountChannel CHANNEL = new AccountChannel(PulseSettings.HOURLY);
    /** When in its hour a snapshot was taken is not said; nothing was known later than at its end. */
    private static final Duration TAKEN = Duration.ofMinutes(59);

    private final String accountId;
    private AccountHours hours = AccountHours.START;
    private final NavigableMap<Integer, Integer> rare = new TreeMap<>();

    Heats(String accountId) {
        this.accountId = accountId;
    }

    /** When the snapshot of an hour is taken to have been seen. */
    static Instant seenAt(Instant hour) {
        return hour.plus(TAKEN);
    }

    /** How many hours were learned. */
    int bins() {
        return hours.pulse().bins();
    }

    /** How many hours were as rare as one in 10^decades or rarer, by what was said of them. */
    int rarerThan(int decades) {
        return rare.tailMap(decades, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Takes in the next hour of which there is a snapshot, and says what it raises. */
    List<Alert> next(Instant hour, long heat) {
        Duration unseen = Duration.ZERO;
        AccountPulse pulse = hours.pulse();
        if (!hours.isStart()) {
            pulse = CHANNEL.close(pulse, hours.gained(), hourOf(hours.hour())).next();
            int gap = (int) ChronoUnit.HOURS.between(hours.hour(), hour) - 1;
            if (gap > 0) {
                double mean = gap <= MISSED ? (hours.gained() + heat) / 2 : 0;
                pulse = CHANNEL.closeGap(pulse, gap * mean, gap, hourOf(hour.minus(1, ChronoUnit.HOURS)))
                        .next();
                unseen = Duration.ofHours(gap + 1L);
            }
        }
        HourChannel.Turn turn =
                HourChannel.turn(new AccountHours(hour, heat, pulse, hours.heat(), hours.spike()), seenAt(hour));
        hours = turn.after();
        rare.merge((int) Math.min(MOST_DECADES, turn.reading().surprise()), 1, Integer::sum);
        List<Alert> alerts = new ArrayList<>();
        if (turn.raised() > 0) {
            alerts.add(spike(turn, unseen));
        }
        Episode ended = turn.ended();
        if (ended != null) {
            alerts.add(end(turn, ended));
        }
        return alerts;
    }

    private Spike spike(HourChannel.Turn turn, Duration unseen) {
        return new Spike(
                accountId,
                Subject.hour(turn.began()),
                seenAt(hours.hour()),
                turn.raised(),
                turn.strength(),
                Engagement.UNKNOWN,
                Basis.ALL,
                Math.round(hours.gained()),
                turn.reading().usual(),
                turn.reading().bins(),
                Math.pow(10, -turn.reading().surprise()),
                turn.reading().bins(),
                0,
                null,
                unseen,
                HourChannel.RULE);
    }

    private SpikeEnd end(HourChannel.Turn turn, Episode ended) {
        return new SpikeEnd(
                accountId,
                Subject.hour(turn.began()),
                seenAt(hours.hour()),
                SpikeEnd.How.RESOLVED,
                ended.startedAt(),
                turn.level(),
                ended.peakMultiple(),
                ended.peakAt(),
                Math.round(hours.gained()));
    }

    private static HourOfDay hourOf(Instant hour) {
        return new HourOfDay(Beijing.hour(hour), Workdays.china().isOff(Beijing.day(hour)));
    }
}
