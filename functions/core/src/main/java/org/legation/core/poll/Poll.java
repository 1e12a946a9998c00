package org.legation.core.poll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reach;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.time.Beijing;

/**
 * What a poll means: whether its answer is worth an entry in the log, and where polling stands after it.
 *
 * @param after the state after the poll, without its next due time
 * @param entry what to write to the log; null if the answer showed nothing new
 */
public record Poll(PollState after, @Nullable Observation entry) {

    /**
     * Weighs an answer.
     *
     * <p>It is written if it shows a new post, another count or another text, and once on each Beijing day whatever it
     * shows, so that every day of the log can be read by itself.
     *
     * @param slot the due time of the poll; for an imported answer, the time of observation
     */
    public static Poll answered(PollState before, Instant slot, Timeline timeline) {
        // A source whose clock runs behind ours must not write into the past of the log.
        Instant shownAt = timeline.observedAt().truncatedTo(ChronoUnit.MILLIS);
        Instant at = shownAt.isBefore(slot) ? slot : shownAt;
        boolean changed =
                before.loggedAt() == null || !Beijing.day(before.loggedAt()).equals(Beijing.day(at));
        List<Reading> readings = new ArrayList<>();
        for (ShownPost post : timeline.posts()) {
            KnownPost known = before.known().get(post.mid());
            boolean newText = isNewText(known, post);
            changed |= known == null
                    || newText
                    || !post.counts().over(known.counts()).equals(known.counts());
            readings.add(new Reading(
                    post.mid(),
                    post.publishedAt(),
                    post.type(),
                    post.counts(),
                    known == null ? null : known.seenAt(),
                    newText ? post.text() : null,
                    newText ? post.edits() : 0,
                    post.truncated(),
                    newText ? post.fingerprint() : 0));
        }
        List<Absence> absences = counted(before, timeline);
        changed |= !absences.isEmpty();
        if (!changed) {
            return new Poll(before.afterUnchanged(timeline, at), null);
        }
        Observation entry = new Observation(
                timeline.accountId(),
                slot,
                at,
                before.slot(),
                timeline.source(),
                timeline.followers(),
                readings,
                new Reach(timeline.reach().stretches(), absences));
        return new Poll(before.afterLogged(entry), entry);
    }

    /** A text is new if it is listed differently, or if only its beginning was known and now it is whole. */
    private static boolean isNewText(@Nullable KnownPost known, ShownPost post) {
        if (post.text() == null) {
            return false;
        }
        return known == null
                || known.fingerprint() != post.fingerprint()
                || (known.textTries() > 0 && !post.truncated());
    }

    /** Absences of posts that are known, each with how many answers in a row have said so. */
    private static List<Absence> counted(PollState before, Timeline timeline) {
        List<Absence> absences = new ArrayList<>();
        for (Absence absence : timeline.reach().absences()) {
            KnownPost known = before.known().get(absence.mid());
            if (known != null) {
                absences.add(new Absence(absence.mid(), absence.kind(), known.missing() + 1));
            }
        }
        return absences;
    }
}
