package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coded;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Mix;
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.spike.Detection;
import org.legation.core.spike.Heat;
import org.legation.core.time.Beijing;

/** Folds one entry of an account's log into its baseline. Pure: the same state and entry give the same result. */
public final class Scorer {

    /** A post first seen within this time has gained just now all it has; an older one only comes into view. */
    private static final Duration NEWBORN = Duration.ofHours(1);

    private final Baseline before;
    private final Observation entry;
    private final Count followers;
    private final @Nullable Peers peers;
    private final List<PostChange> changes = new ArrayList<>();
    private final SpikeWatch watch;
    private final TreeMap<Mid, LivePost> live;
    private HourlyGains gains;
    private Detection detection;

    private Scorer(Baseline before, Observation entry, SpikeWatch watch) {
        this.before = before;
        this.watch = watch;
        this.entry = entry;
        this.followers = entry.followers().isKnown() ? entry.followers() : before.followers();
        this.peers = entry.peers() == null ? before.peers() : entry.peers();
        this.live = new TreeMap<>(before.live());
        this.gains = before.gains();
        this.detection = before.detection();
    }

    /**
     * Applies an entry.
     *
     * @return no changes and the same state if the entry is not newer than the state
     */
    public static Scored fold(Baseline before, Observation entry) {
        if (!entry.slot().isAfter(before.slot())) {
            return Scored.nothing(before);
        }
        Baseline today = before;
        if (!before.day().equals(Beijing.day(entry.observedAt()))) {
            Set<Mid> shown = new HashSet<>();
            entry.readings().forEach(reading -> shown.add(reading.mid()));
            today = before.openDay(entry.observedAt(), shown);
        }
        Peers peers = entry.peers() == null ? before.peers() : entry.peers();
        Tail pooled = peers == null ? Tail.NONE : peers.tail();
        SpikeWatch watch = new SpikeWatch(entry, pooled, before.detection().tally());
        watch.forgotten(before.live(), today.live());
        return new Scorer(today, entry, watch).fold();
    }

    private Scored fold() {
        Map<PostType, AgeCells> cells = new EnumMap<>(PostType.class);
        cells.putAll(before.cells());
        for (Reading reading : entry.readings()) {
            // What is usual comes from the state before the entry: its posts do not judge each other.
            Look look = look(reading, before.cells());
            gains = gains(look);
            Mix mix = before.detection().mix(reading.type());
            Heat heat = watch.judge(look, mix);
            Coded coded = coded(reading);
            if (look.isChanged() || coded != null) {
                changes.add(change(look, coded));
            }
            live.put(reading.mid(), remember(look, heat, coded));
            cells.put(reading.type(), Learning.from(look(reading, cells), cells(cells, reading)));
            detection = detection.with(reading.type(), Learning.mix(look, detection.mix(reading.type())));
        }
        Map<Mid, Tombstone> ends = ends();
        watch.deleted(ends, live);
        watch.countsFell();
        detection = detection.with(watch.tally());
        detection = detection.with(new HourWatch(before, entry, watch.alerts()).after(gains));
        Baseline after = new Baseline(
                entry.accountId(),
                before.versions(),
                entry.slot(),
                entry.observedAt(),
                followers,
                gains,
                silentUntil(),
                cells,
                live,
                peers,
                detection);
        return new Scored(after, changes, ends, before.isSilent(entry.slot()) ? List.of() : watch.alerts());
    }

    /** Kept until the entry that it names. */
    private @Nullable Instant silentUntil() {
        Instant until = before.silentUntil();
        return until != null && entry.slot().isBefore(until) ? until : null;
    }

    private Map<Mid, Tombstone> ends() {
        Map<Mid, Tombstone> ends = new HashMap<>();
        for (Absence absence : entry.reach().absences()) {
            if (absence.isSure()) {
                ends.put(absence.mid(), new Tombstone(absence.kind(), entry.observedAt()));
            }
        }
        return ends;
    }

    private Look look(Reading reading, Map<PostType, AgeCells> cells) {
        LivePost known = before.live().get(reading.mid());
        PeerPrior taught = peers == null ? null : peers.byType().get(reading.type());
        return Look.at(entry.observedAt(), reading, known, cells(cells, reading), followers, taught);
    }

    private static AgeCells cells(Map<PostType, AgeCells> cells, Reading reading) {
        return cells.getOrDefault(reading.type(), AgeCells.EMPTY);
    }

    private HourlyGains gains(Look look) {
        LivePost known = look.known();
        boolean newborn = known == null && isNewborn(look);
        HourlyGains sum = gains;
        for (Interaction kind : Interaction.values()) {
            Count now = look.counts().of(kind);
            Count high = known == null ? Count.missing() : known.high().of(kind);
            long gain = 0;
            if (now.isKnown() && high.isKnown()) {
                gain = Math.max(0, now.point() - high.point());
            } else if (now.isKnown() && newborn) {
                gain = now.point();
            }
            sum = sum.plus(Beijing.hour(entry.observedAt()), kind, gain);
        }
        return sum;
    }

    private boolean isNewborn(Look look) {
        boolean sinceLastEntry =
                !before.isStart() && look.reading().publishedAt().isAfter(before.asOf());
        return sinceLastEntry || look.age().compareTo(NEWBORN) <= 0;
    }

    private @Nullable Coded coded(Reading reading) {
        String text = reading.text();
        return text == null ? null : Coder.code(reading.type(), text, entry.observedAt());
    }

    private PostChange change(Look look, @Nullable Coded coded) {
        Reading reading = look.reading();
        return new PostChange(
                reading.mid(),
                reading.publishedAt(),
                reading.type(),
                entry.observedAt(),
                look.counts(),
                followers,
                look.expected(),
                before.versions().expectation(),
                coded,
                reading.text(),
                reading.edits(),
                reading.truncated());
    }

    private LivePost remember(Look look, Heat heat, @Nullable Coded coded) {
        Reading reading = look.reading();
        LivePost known = look.known();
        return new LivePost(
                reading.mid(),
                reading.publishedAt(),
                reading.type(),
                look.counts(),
                known == null ? look.counts() : highest(look.counts(), known.high()),
                entry.observedAt(),
                known == null || look.isChanged() ? entry.observedAt() : known.changedAt(),
                known == null || look.isChanged() ? overMilli(look) : known.overMilli(),
                heat,
                Coding.newer(known == null ? null : known.coding(), coded == null ? null : coded.coding()));
    }

    private static @Nullable Integer overMilli(Look look) {
        if (!look.isComparable()) {
            return null;
        }
        long interactions = look.counts().interactions(look.basis());
        Expectation usual = look.usual();
        if (interactions == 0 || usual.interactions() <= 0 || usual.posts() < Expectation.FEWEST_POSTS) {
            return null;
        }
        return (int) Math.round(1000 * Math.log(interactions / usual.interactions()));
    }

    private static Engagement highest(Engagement a, Engagement b) {
        return new Engagement(
                highest(a.reposts(), b.reposts()), highest(a.comments(), b.comments()), highest(a.likes(), b.likes()));
    }

    private static Count highest(Count a, Count b) {
        if (!a.isKnown() || !b.isKnown()) {
            return a.isKnown() ? a : b;
        }
        return a.point() >= b.point() ? a : b;
    }
}
