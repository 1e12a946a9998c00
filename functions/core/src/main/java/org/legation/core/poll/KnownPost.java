package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/**
 * What the last polls showed of a post, so that the next one can tell what is new.
 *
 * @param counts the latest known counts
 * @param fingerprint of the latest text as it was listed, 0 if none was shown
 * @param seenAt when it was last shown like this
 * @param still how many times in a row it was shown with the same counts, each time a third older than before
 * @param missing how many answers in a row said that it is not there
 * @param textTries 0 if its text is whole; otherwise how many times the whole text was asked for and not given
 */
public record KnownPost(
        Mid mid, Engagement counts, int fingerprint, Instant seenAt, int still, int missing, int textTries) {

    /** So often a whole text is asked for. */
    static final int MOST_TEXT_TRIES = 3;

    private static final int MOST_STILL = 9;

    static KnownPost first(Reading reading, Instant at) {
        return new KnownPost(
                reading.mid(), reading.counts(), reading.fingerprint(), at, 0, 0, reading.truncated() ? 1 : 0);
    }

    KnownPost after(Reading reading, Instant at) {
        Engagement now = reading.counts().over(counts);
        boolean newText = reading.text() != null;
        int newTries = reading.truncated() ? 1 : 0;
        return new KnownPost(
                mid,
                now,
                newText ? reading.fingerprint() : fingerprint,
                at,
                now.equals(counts) ? stillAt(at) : 0,
                0,
                newText ? newTries : tries(reading.truncated()));
    }

    /** After an answer that showed it as it was. */
    KnownPost afterUnchanged(ShownPost post, Instant at) {
        return new KnownPost(mid, counts, fingerprint, at, stillAt(at), 0, tries(post.truncated()));
    }

    KnownPost after(Absence absence) {
        return new KnownPost(mid, counts, fingerprint, seenAt, still, absence.times(), textTries);
    }

    private int stillAt(Instant at) {
        Instant published = mid.publishedAt().orElse(Instant.EPOCH);
        Duration before = Duration.between(published, seenAt);
        boolean older =
                Duration.between(published, at).compareTo(before.multipliedBy(4).dividedBy(3)) >= 0;
        return older ? Math.min(MOST_STILL, still + 1) : still;
    }

    /** A text listed anew that is still only a beginning was asked for in vain. */
    private int tries(boolean truncated) {
        return truncated ? Math.min(MOST_TEXT_TRIES, textTries + 1) : textTries;
    }

    /** Whether its whole text is still to be had. */
    boolean lacksText() {
        return textTries > 0 && textTries < MOST_TEXT_TRIES;
    }
}
