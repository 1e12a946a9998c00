package org.legation.core.observe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The append-only log of observations, per account in the order of slots. Entries expire after a retention time. */
public interface ObservationLog {

    /**
     * Writes an entry unless its slot is taken.
     *
     * @param recordedAt the time from which its retention counts
     * @return empty if it was written; otherwise the entry that holds the slot, which is the one to go on with
     */
    Optional<Observation> append(Observation observation, Instant recordedAt);

    /**
     * The entries of an account after a slot, up to and with another, oldest first.
     *
     * @param after exclusive; null for the beginning
     */
    List<Observation> between(String accountId, @Nullable Instant after, Instant upTo);
}
