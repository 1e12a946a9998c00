package org.legation.core.score;

import java.time.Instant;
import org.legation.core.observe.Absence;

/**
 * What stays of a post that is not there any more, beside its last counts.
 *
 * @param kind what became of it
 * @param at the observation that made it sure
 */
public record Tombstone(Absence.Kind kind, Instant at) {

    /** Until when the post's text is kept. */
    public Instant textExpiresAt() {
        return at.plus(PostText.KEPT_AFTER_DELETION);
    }
}
