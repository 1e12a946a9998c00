package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;
import org.legation.core.spike.AccountHours;
import org.legation.core.spike.Episode;
import org.legation.core.spike.Heat;
import org.legation.core.spike.Judgement;
import org.legation.core.spike.PulseReading;
import org.legation.core.time.Beijing;

/** Finds spikes of an account as a whole, hour by hour: channel A. Formula {@code account-channel}, version 1. */
final class HourWatch {

    static final String RULE = "account-channel.1";

    private static final long FEWEST = 30;
    private static final double LEAST_MULTIPLE = 3;
    /** An account whose hours are as rare as one in ten has not calmed down. */
    private static final double STILL_HOT = 1;

    private final Baseline before;
    private final Observation entry;
    private final List<Alert> alerts;

    /**
     * A watch over one entry.
     *
     * @param alerts takes what is found
     */
    HourWatch(Baseline before, Observation entry, List<Alert> alerts) {
        this.before = before;
        this.entry = entry;
        this.alerts = alerts;
    }

    /**
     * Takes in what an entry's posts gained.
     *
     * @param gains the day's gains with those of the entry
     */
    AccountHours after(HourlyGains gains) {
        Instant seenTo = seenTo();
        Engagement gained = gained(gains);
        AccountHours hours =
                before.detection().hours().after(seenTo, gained.interactions(Basis.ALL), entry.observedAt());
        PulseReading reading = hours.reading();
        double multiple = reading.multiple(hours.gained());
        boolean unusual = hours.gained() >= FEWEST && multiple >= LEAST_MULTIPLE;
        double surprise = reading.surprise();
        Judgement judgement =
                new Judgement(surprise, surprise, multiple, Math.round(hours.gained()), unusual ? surprise : 0);
        Heat.Turn turn = hours.heat().turn(judgement, entry.observedAt(), false);
        Instant began = hours.heat().episode() == null ? hours.hour() : hours.spike();
        if (turn.raised() > 0) {
            alerts.add(spike(hours, reading, turn, began, seenTo, gains));
        }
        Episode ended = turn.ended();
        if (ended != null && reading.surprise() >= STILL_HOT) {
            return hours.with(turn.after().again(ended), began);
        } else if (ended == null) {
            return hours.with(turn.after(), turn.after().episode() == null ? Instant.EPOCH : began);
        }
        alerts.add(end(hours, turn, ended, began));
        // The next spike of the account is another one, whatever its level.
        return hours.with(Heat.COLD, Instant.EPOCH);
    }

    /** Polls that see nothing new are not written; what they saw is in what held. */
    private Instant seenTo() {
        Instant last = before.asOf();
        for (Reading reading : entry.readings()) {
            Instant held = reading.heldUntil();
            last = held != null && held.isAfter(last) ? held : last;
        }
        return last;
    }

    /** What the entry's posts gained; the day's gains hold it in the hour of the entry. */
    private Engagement gained(HourlyGains gains) {
        int hour = Beijing.hour(entry.observedAt());
        return Engagement.of(
                gains.at(hour, Interaction.REPOST) - before.gains().at(hour, Interaction.REPOST),
                gains.at(hour, Interaction.COMMENT) - before.gains().at(hour, Interaction.COMMENT),
                gains.at(hour, Interaction.LIKE) - before.gains().at(hour, Interaction.LIKE));
    }

    private Spike spike(
            AccountHours hours,
            PulseReading reading,
            Heat.Turn turn,
            Instant began,
            Instant seenTo,
            HourlyGains gains) {
        return new Spike(
                entry.accountId(),
                Subject.hour(began),
                entry.observedAt(),
                turn.raised(),
                reading.surprise(),
                ofHour(hours, gains),
                Basis.ALL,
                Math.round(hours.gained()),
                reading.usual(),
                reading.bins(),
                Math.pow(10, -reading.surprise()),
                reading.bins(),
                0,
                null,
                before.isStart() ? null : Duration.between(seenTo, entry.observedAt()),
                RULE);
    }

    /** The kinds of what was gained in the hour; unknown where a gap reaches into it. */
    private Engagement ofHour(AccountHours hours, HourlyGains gains) {
        int hour = Beijing.hour(hours.hour());
        boolean isWhole = Math.round(hours.gained()) == gains.at(hour);
        return isWhole
                ? Engagement.of(
                        gains.at(hour, Interaction.REPOST),
                        gains.at(hour, Interaction.COMMENT),
                        gains.at(hour, Interaction.LIKE))
                : new Engagement(Count.missing(), Count.missing(), Count.missing());
    }

    private SpikeEnd end(AccountHours hours, Heat.Turn turn, Episode ended, Instant began) {
        return new SpikeEnd(
                entry.accountId(),
                Subject.hour(began),
                entry.observedAt(),
                SpikeEnd.How.RESOLVED,
                ended.startedAt(),
                turn.after().level(),
                ended.peakMultiple(),
                ended.peakAt(),
                Math.round(hours.gained()));
    }
}
