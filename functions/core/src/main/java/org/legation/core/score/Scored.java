package org.legation.core.score;

import java.util.List;
import java.util.Map;
import org.legation.core.alert.Alert;
import org.legation.core.post.Mid;

/**
 * What one entry of the log means for an account.
 *
 * @param after the state after it
 * @param changes the posts that changed
 * @param ends the posts that are surely gone
 * @param alerts what it raised
 */
public record Scored(Baseline after, List<PostChange> changes, Map<Mid, Tombstone> ends, List<Alert> alerts) {

    public Scored {
        changes = List.copyOf(changes);
        ends = Map.copyOf(ends);
        alerts = List.copyOf(alerts);
    }

    /** An entry that means nothing. */
    static Scored nothing(Baseline state) {
        return new Scored(state, List.of(), Map.of(), List.of());
    }
}
