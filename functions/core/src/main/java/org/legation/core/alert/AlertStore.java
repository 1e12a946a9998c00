package org.legation.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.core.store.Stored;

/** The alerts, by account and by time. */
public interface AlertStore {

    /** Writes an alert unless it is there already. */
    void raise(Alert alert);

    /** An alert as it stands now. */
    Optional<Stored<RaisedAlert>> find(String accountId, Instant raisedAt, String id);

    /** An account's alerts raised in a span of time, oldest first. */
    List<RaisedAlert> between(String accountId, Instant from, Instant before);

    /** Alerts of all accounts raised in a span of time, newest first. */
    List<RaisedAlert> latest(Instant from, Instant before, int limit);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<RaisedAlert>> replace(Stored<RaisedAlert> seen, RaisedAlert next);
}
