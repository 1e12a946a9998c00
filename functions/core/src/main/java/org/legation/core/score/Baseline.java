package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Prior;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.spike.Detection;
import org.legation.core.time.Beijing;

/**
 * All that scoring remembers of an account, as of one entry of its log. A pure function of the log up to there, and
 * the commit point of scoring: what it says was applied, was applied.
 *
 * @param versions by which rules it was made
 * @param slot the slot of the last entry applied
 * @param asOf when that entry was observed
 * @param followers the latest known number
 * @param gains what was gained so far on the Beijing day of {@code asOf}
 * @param silentUntil while the account is scored anew: up to this slot alerts were decided by the rules of then, and none
 *     is raised; null otherwise
 * @param cells the usual engagement by age, per type of post
 * @param live the posts that may still move
 * @param peers what the log last said of the account's peers; null if nothing yet
 * @param detection what detection remembers
 */
public record Baseline(
        String accountId,
        Versions versions,
        Instant slot,
        Instant asOf,
        Count followers,
        HourlyGains gains,
        @Nullable Instant silentUntil,
        Map<PostType, AgeCells> cells,
        NavigableMap<Mid, LivePost> live,
        @Nullable Peers peers,
        Detection detection) {

    /** Posts older than this are forgotten unless they are shown. */
    private static final Duration LIVE = Duration.ofDays(3);

    public Baseline {
        Map<PostType, AgeCells> byType = new EnumMap<>(PostType.class);
        byType.putAll(cells);
        cells = Collections.unmodifiableMap(byType);
        live = Collections.unmodifiableNavigableMap(new TreeMap<>(live));
    }

    /** Before the first entry. */
    public static Baseline start(String accountId) {
        return new Baseline(
                accountId,
                Versions.CURRENT,
                Instant.EPOCH,
                Instant.EPOCH,
                Count.missing(),
                HourlyGains.NONE,
                null,
                Map.of(),
                Collections.emptyNavigableMap(),
                null,
                Detection.START);
    }

    /** Before the first entry again, for other rules: what was decided about alerts so far stands. */
    Baseline restart() {
        Baseline start = start(accountId);
        return new Baseline(
                accountId,
                start.versions,
                start.slot,
                start.asOf,
                start.followers,
                start.gains,
                toScoreAgain().orElse(slot),
                start.cells,
                start.live,
                start.peers,
                start.detection);
    }

    /** Whether an entry raises no alerts. */
    boolean isSilent(Instant entry) {
        return silentUntil != null && !entry.isAfter(silentUntil);
    }

    public boolean isStart() {
        return slot.equals(Instant.EPOCH);
    }

    /** The Beijing day of the last entry. */
    public LocalDate day() {
        return Beijing.day(asOf);
    }

    /** Up to which slot the log is to be scored anew; empty if all is of the present versions. */
    Optional<Instant> toScoreAgain() {
        Optional<Instant> begun = Optional.ofNullable(silentUntil);
        return isCurrent() || begun.isPresent() ? begun : Optional.of(slot);
    }

    public boolean isCurrent() {
        return versions.equals(Versions.CURRENT);
    }

    /** What is expected of posts of a type before the account's own are known. */
    public Prior prior(PostType type, Basis basis) {
        return Prior.of(followers, basis, peers == null ? null : peers.byType().get(type));
    }

    AgeCells cells(PostType type) {
        return cells.getOrDefault(type, AgeCells.EMPTY);
    }

    /**
     * Opens a new Beijing day: gains start at nothing, and old posts that are not shown any more are forgotten. Nothing
     * is forgotten within a day, so that the last state of a day holds all that moved on it.
     */
    Baseline openDay(Instant now, Set<Mid> shown) {
        Mid oldest = Mid.firstAt(now.minus(LIVE));
        TreeMap<Mid, LivePost> kept = new TreeMap<>(live);
        kept.keySet().removeIf(mid -> mid.compareTo(oldest) < 0 && !shown.contains(mid));
        return new Baseline(
                accountId,
                versions,
                slot,
                asOf,
                followers,
                HourlyGains.NONE,
                silentUntil,
                cells,
                kept,
                peers,
                detection);
    }
}
