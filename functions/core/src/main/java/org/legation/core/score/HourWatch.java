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
import org.legation.core.spike.HourChannel;
import org.legation.core.spike.PulseReading;
import org.legation.core.time.Beijing;

/** Finds spikes of an account as a whole, hour by hour: channel A by {@link HourChannel}. */
final class HourWatch {

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
        HourChannel.Turn turn = HourChannel.turn(hours, entry.observedAt());
        if (turn.raised() > 0) {
            alerts.add(spike(hours, turn, seenTo, gains));
        }
        Episode ended = turn.ended();
        if (ended != null) {
            alerts.add(end(hours, turn, ended));
        }
        return turn.after();
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

    private Spike spike(AccountHours hours, HourChannel.Turn turn, Instant seenTo, HourlyGains gains) {
        PulseReading reading = turn.reading();
        return new Spike(
                entry.accountId(),
                Subject.hour(turn.began()),
                entry.observedAt(),
                turn.raised(),
                turn.strength(),
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
                HourChannel.RULE);
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

    private SpikeEnd end(AccountHours hours, HourChannel.Turn turn, Episode ended) {
        return new SpikeEnd(
                entry.accountId(),
                Subject.hour(turn.began()),
                entry.observedAt(),
                SpikeEnd.How.RESOLVED,
                ended.startedAt(),
                turn.level(),
                ended.peakMultiple(),
                ended.peakAt(),
                Math.round(hours.gained()));
    }
}
