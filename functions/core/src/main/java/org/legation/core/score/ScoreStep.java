package org.legation.core.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.coding.Coded;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.store.Replacing;
import org.legation.core.store.Stored;
import org.legation.core.time.Beijing;

/**
 * Scores what is new in one account's log.
 *
 * <p>Reads the account's baseline and, where entries are missing between the two, the log. Writes posts and texts, then
 * alerts, then the baseline, which is the commit point. What is written depends on the log and the baseline alone, so
 * an attempt that died half-way is repeated to the same end. A fold never crosses a Beijing day: the last state of each
 * day is committed, and what follows from it sees all of it.
 */
public final class ScoreStep {

    private final ObservationLog log;
    private final BaselineStore baselines;
    private final PostStore posts;
    private final AlertStore alerts;

    public ScoreStep(ObservationLog log, BaselineStore baselines, PostStore posts, AlertStore alerts) {
        this.log = log;
        this.baselines = baselines;
        this.posts = posts;
        this.alerts = alerts;
    }

    /**
     * Scores entries of one account.
     *
     * @param entries new entries, oldest first; those already scored are passed over
     */
    public void run(String accountId, List<Observation> entries) {
        Optional<Stored<Baseline>> stored = baselines.find(accountId);
        List<Observation> due = entries;
        while (true) {
            Baseline before = stored.map(Stored::value).orElse(Baseline.start(accountId));
            if (!before.isCurrent()) {
                before = before.restart();
            }
            due = contiguous(before, due);
            if (due.isEmpty()) {
                return;
            }
            Fold fold = Fold.oneDay(before, due);
            keep(accountId, fold);
            fold.alerts.forEach(alerts::raise);
            // Another worker's commit is read again: what it has done is passed over, the rest is done here.
            stored = baselines.replace(stored, fold.after).or(() -> baselines.find(accountId));
        }
    }

    /**
     * Scores an account anew from its log if it was scored by other versions of the rules. Raises no alerts. Nothing
     * happens if the log has no entries any more; the next one will do.
     *
     * @return whether anything was of other versions
     */
    public boolean rescore(String accountId) {
        Optional<Baseline> stored = baselines.find(accountId).map(Stored::value);
        Optional<Instant> upTo = stored.flatMap(Baseline::toScoreAgain);
        upTo.ifPresent(last -> run(accountId, log.between(accountId, null, last)));
        return upTo.isPresent();
    }

    /** The entries after the state, with those filled in that the caller did not bring. */
    private List<Observation> contiguous(Baseline before, List<Observation> entries) {
        List<Observation> due = new ArrayList<>();
        Instant reached = before.slot();
        for (Observation entry : entries) {
            if (!entry.slot().isAfter(reached)) {
                continue;
            }
            Instant previous = entry.previousSlot();
            if (previous != null && previous.isAfter(reached)) {
                due.addAll(log.between(before.accountId(), reached, previous));
            }
            due.add(entry);
            reached = entry.slot();
        }
        return due;
    }

    private void keep(String accountId, Fold fold) {
        Map<Mid, List<PostChange>> changes = fold.changes;
        Set<PostId> ids =
                changes.keySet().stream().map(mid -> new PostId(accountId, mid)).collect(Collectors.toSet());
        Map<PostId, Stored<PostRecord>> seen = posts.find(ids);
        changes.forEach((mid, ofPost) -> {
            PostId id = new PostId(accountId, mid);
            Replacing.loop(
                    Optional.ofNullable(seen.get(id)),
                    record -> merged(accountId, record, ofPost),
                    posts::replace,
                    () -> Optional.ofNullable(posts.find(Set.of(id)).get(id)));
            for (PostChange change : ofPost) {
                if (change.text() != null) {
                    Tombstone end = seen.containsKey(id) ? seen.get(id).value().tombstone() : null;
                    posts.keep(text(id, change, change.text(), end));
                }
            }
        });
        fold.ends.forEach((mid, tombstone) -> end(new PostId(accountId, mid), tombstone));
    }

    /** A text that is read again from the log, of a post that is known to be gone, expires as it did before. */
    private static PostText text(PostId id, PostChange change, String text, @Nullable Tombstone end) {
        Coded coded = Objects.requireNonNull(change.coded());
        PostText kept = new PostText(
                id,
                text,
                change.at(),
                change.edits(),
                change.truncated(),
                coded.coding().version(),
                coded.evidence(),
                null);
        return end == null ? kept : kept.without(end);
    }

    /** A post that was never scored has nothing to be put an end to. */
    private void end(PostId id, Tombstone tombstone) {
        Optional<Stored<PostRecord>> seen =
                Optional.ofNullable(posts.find(Set.of(id)).get(id));
        if (seen.isPresent()) {
            Replacing.loop(
                    seen,
                    post -> post.orElseThrow().with(tombstone),
                    posts::replace,
                    () -> Optional.ofNullable(posts.find(Set.of(id)).get(id)));
            posts.expire(id, tombstone);
        }
    }

    private static PostRecord merged(String accountId, Optional<PostRecord> seen, List<PostChange> changes) {
        PostRecord next = seen.orElseGet(() -> PostRecord.of(accountId, changes.get(0)));
        for (PostChange change : changes) {
            next = next.with(change);
        }
        return next;
    }

    /** The entries of one Beijing day taken together. */
    private record Fold(
            Baseline after, Map<Mid, List<PostChange>> changes, Map<Mid, Tombstone> ends, List<Alert> alerts) {

        static Fold oneDay(Baseline before, List<Observation> due) {
            LocalDate day = Beijing.day(due.get(0).observedAt());
            Map<Mid, List<PostChange>> changes = new LinkedHashMap<>();
            Map<Mid, Tombstone> ends = new LinkedHashMap<>();
            List<Alert> alerts = new ArrayList<>();
            Baseline state = before;
            for (Observation entry : due) {
                if (!Beijing.day(entry.observedAt()).equals(day)) {
                    break;
                }
                Scored scored = Scorer.fold(state, entry);
                state = scored.after();
                scored.changes()
                        .forEach(change -> changes.computeIfAbsent(change.mid(), mid -> new ArrayList<>())
                                .add(change));
                ends.putAll(scored.ends());
                alerts.addAll(scored.alerts());
            }
            return new Fold(state, changes, ends, alerts);
        }
    }
}
