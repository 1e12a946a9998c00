package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Mix;
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Prior;
import org.legation.core.observe.Reading;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;

/**
 * One reading of a post beside what was known of it and what was usual before.
 *
 * @param at when it was read
 * @param known the post as it was known; null if it is seen for the first time
 * @param counts the latest known counts, this reading's over older ones
 * @param basis the counts that can be compared with the account's usual ones; empty if one of those is not known
 * @param cells the account's usual engagement for posts of this type
 * @param followers the account's followers, for what is expected of a newcomer
 * @param peers what the account's peers teach of posts of this type; null if nothing
 */
record Look(
        Instant at,
        Reading reading,
        @Nullable LivePost known,
        Engagement counts,
        Basis basis,
        AgeCells cells,
        Count followers,
        @Nullable PeerPrior peers) {

    static Look at(
            Instant at,
            Reading reading,
            @Nullable LivePost known,
            AgeCells cells,
            Count followers,
            @Nullable PeerPrior peers) {
        Engagement counts = known == null ? reading.counts() : reading.counts().over(known.counts());
        Basis usual = cells.basisFor(counts.basis());
        Basis basis = counts.basis().covers(usual) ? usual : Basis.NONE;
        return new Look(at, reading, known, counts, basis, cells, followers, peers);
    }

    boolean isChanged() {
        return known == null || !counts.equals(known.counts());
    }

    boolean isComparable() {
        return !basis.isEmpty();
    }

    /**
     * The last moment at which the counts that were known were seen to hold: polls that show nothing new are not written.
     *
     * @return null if the post is seen for the first time
     */
    @Nullable Instant heldUntil() {
        if (known == null) {
            return null;
        }
        Instant held = reading.heldUntil();
        return held == null || held.isBefore(known.readAt()) ? known.readAt() : held;
    }

    Duration age() {
        return AgeGrid.age(reading.publishedAt(), at);
    }

    Prior prior() {
        return Prior.of(followers, basis, peers);
    }

    Expectation usual() {
        return cells.at(age(), prior());
    }

    /**
     * What a spike is judged by.
     *
     * @param basis the counts
     * @param interactions their sum, from lower bounds
     * @param usual what it should be
     */
    record Judged(Basis basis, long interactions, Expectation usual) {}

    /**
     * The counts that can be judged. Where comments are closed, or a count is hidden, the others are judged by the share
     * that they usually have.
     *
     * @param mix what the account's interactions are usually made of
     * @return null if nothing can be compared
     */
    @Nullable Judged judged(Mix mix) {
        if (isComparable()) {
            return new Judged(basis, counts.atLeast(basis), usual());
        }
        Basis known = counts.basis();
        if (!mix.isKnown() || !cells.basis().equals(Basis.ALL) || known.isEmpty() || mix.share(known) <= 0) {
            return null;
        }
        Expectation whole = cells.at(age(), Prior.of(followers, Basis.ALL, peers));
        return new Judged(known, counts.atLeast(known), whole.ofShare(mix.share(known)));
    }

    /** What was to be expected; null if nothing comparable is known. */
    @Nullable Expected expected() {
        if (!isComparable()) {
            return null;
        }
        Expectation usual = usual();
        return new Expected(basis, usual.interactions(), usual.posts(), usual.rarity(counts.atLeast(basis)));
    }

    /** A fall of a tenth and of 20 or more is Weibo's correction; such a reading is not judged and teaches nothing. */
    boolean isCorrection() {
        if (known == null || !known.counts().basis().covers(basis)) {
            return false;
        }
        long was = known.counts().interactions(basis);
        long fall = was - counts.interactions(basis);
        return fall >= 20 && fall * 10 >= was;
    }
}
