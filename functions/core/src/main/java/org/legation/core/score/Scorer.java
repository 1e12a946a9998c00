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
import org.legation.core.alert.Alert;
import org.legation.core.alert.Severity;
import org.legation.core.coding.Coded;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.Expectation;
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
import org.legation.core.spike.Candidate;
import org.legation.core.spike.Judgement;
import org.legation.core.spike.SpikeRule;
import org.legation.core.spike.SpikeRules;
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
    private final List<Alert> alerts = new ArrayList<>();
    private final TreeMap<Mid, LivePost> live;
    private HourlyGains gains;

    private Scorer(Baseline before, Observation entry) {
        this.before = before;
        this.entry = entry;
        this.followers = entry.followers().isKnown() ? entry.followers() : before.followers();
        this.peers = entry.peers() == null ? before.peers() : entry.peers();
        this.live = new TreeMap<>(before.live());
        this.gains = before.gains();
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
        return new Scorer(today, entry).fold();
    }

    private Scored fold() {
        Map<PostType, AgeCells> cells = new EnumMap<>(PostType.class);
        cells.putAll(before.cells());
        for (Reading reading : entry.readings()) {
            // What is usual comes from the state before the entry: its posts do not judge each other.
            Look look = look(reading, before.cells());
            gains = gains(look);
            Verdict judgement = judge(look);
            Coded coded = coded(reading);
            if (look.isChanged() || coded != null) {
                changes.add(change(look, coded));
            }
            live.put(reading.mid(), remember(look, judgement, coded));
            cells.put(reading.type(), Learning.from(look(reading, cells), cells(cells, reading)));
        }
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
                peers);
        return new Scored(after, changes, ends(), before.isSilent(entry.slot()) ? List.of() : alerts);
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

    private Verdict judge(Look look) {
        Verdict strongest = Verdict.ORDINARY;
        if (!look.isComparable() || look.isCorrection()) {
            return strongest;
        }
        LivePost known = look.known();
        Expectation usual = look.usual();
        long interactions = look.counts().atLeast(look.basis());
        Tail tail = peers == null ? Tail.NONE : peers.tail();
        double seenBefore = known != null && known.toConfirm() ? Verdict.SPIKE : 0;
        Candidate candidate = new Candidate(look.age(), interactions, usual, tail, seenBefore);
        for (SpikeRule rule : SpikeRules.ALL) {
            Verdict judgement = Verdict.of(rule.judge(candidate));
            Severity severity = judgement.severity();
            if (severity != null && exceeds(severity, known == null ? null : known.alerted())) {
                alerts.add(alert(look, severity, rule));
            }
            strongest =
                    new Verdict(higher(strongest.severity(), severity), strongest.toConfirm() || judgement.toConfirm());
        }
        return strongest;
    }

    /** What a judgement amounts to. */
    private record Verdict(@Nullable Severity severity, boolean toConfirm) {

        static final Verdict ORDINARY = new Verdict(null, false);
        static final double NOTICE = 2;
        static final double SPIKE = 2.5;
        static final double MAJOR = 3.5;

        static Verdict of(Judgement judgement) {
            boolean many = judgement.interactions() >= 50;
            boolean toConfirm = many && judgement.multiple() >= 5 && judgement.surprise() >= SPIKE;
            if (many && judgement.multiple() >= 10 && judgement.surprise() >= MAJOR) {
                return new Verdict(Severity.MAJOR, toConfirm);
            }
            if (toConfirm && judgement.strength() >= SPIKE) {
                return new Verdict(Severity.SPIKE, true);
            }
            boolean notice = judgement.interactions() >= 30 && judgement.multiple() >= 3;
            return new Verdict(notice && judgement.surprise() >= NOTICE ? Severity.NOTICE : null, toConfirm);
        }
    }

    private Alert alert(Look look, Severity severity, SpikeRule rule) {
        Expectation usual = look.usual();
        long interactions = look.counts().atLeast(look.basis());
        return new Alert(
                entry.accountId(),
                look.reading().mid(),
                severity,
                look.reading().publishedAt(),
                entry.observedAt(),
                look.counts(),
                look.basis(),
                interactions,
                usual.interactions(),
                usual.posts(),
                usual.rarity(interactions),
                rule.id());
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

    private LivePost remember(Look look, Verdict judgement, @Nullable Coded coded) {
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
                higher(known == null ? null : known.alerted(), judgement.severity()),
                judgement.toConfirm(),
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

    private static boolean exceeds(Severity severity, @Nullable Severity other) {
        return other == null || severity.compareTo(other) > 0;
    }

    private static @Nullable Severity higher(@Nullable Severity a, @Nullable Severity b) {
        return a != null && exceeds(a, b) ? a : b;
    }
}
