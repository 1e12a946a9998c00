package org.legation.core.score;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coded;
import org.legation.core.coding.Evidence;
import org.legation.core.post.PostId;

/**
 * A post's text, kept apart from its counts, which change more often.
 *
 * @param at the observation that first showed this version
 * @param edits how often the post had been edited, as Weibo says; the version of the text
 * @param truncated whether it is only the beginning of a longer text
 * @param codedBy the version of the coder that named the evidence; 0 if none did
 * @param evidence the words that the codes rest on
 * @param expiresAt from when it is not shown and may be removed; null for as long as the post is there
 */
public record PostText(
        PostId post,
        String text,
        Instant at,
        int edits,
        boolean truncated,
        int codedBy,
        List<Evidence> evidence,
        @Nullable Instant expiresAt) {

    /** A deleted post's text is kept this long. */
    public static final Duration KEPT_AFTER_DELETION = Duration.ofDays(30);

    public PostText {
        evidence = List.copyOf(evidence);
    }

    /** The first version of a whole text. */
    public PostText(PostId post, String text, Instant at) {
        this(post, text, at, 0, false, 0, List.of(), null);
    }

    /** The same text as another version of the coder reads it. */
    public PostText with(Coded coded) {
        return new PostText(post, text, at, edits, truncated, coded.coding().version(), coded.evidence(), expiresAt);
    }

    /** Whether this one is to stand in the place of the other: a later text, or the same one coded by a later version. */
    public boolean supersedes(PostText other) {
        return at.isAfter(other.at) || (at.equals(other.at) && codedBy > other.codedBy);
    }

    /** This text in the place of another: the end of the same text stays. */
    public PostText over(PostText other) {
        boolean ends = expiresAt == null && at.equals(other.at);
        return ends ? new PostText(post, text, at, edits, truncated, codedBy, evidence, other.expiresAt) : this;
    }

    /** Whether it is not to be shown any more. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The text of a post that is gone; the same if it is of a later version than the post's end. */
    public PostText without(Tombstone tombstone) {
        return at.isAfter(tombstone.at())
                ? this
                : new PostText(post, text, at, edits, truncated, codedBy, evidence, tombstone.textExpiresAt());
    }
}
