package org.legation.core.observe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.Peers;
import org.legation.core.post.Count;

/**
 * An entry of the observation log: what Weibo showed of an account at one moment. Immutable once written.
 *
 * @param accountId whose posts these are
 * @param slot the entry's place in the account's log, and its identity: the due time of the poll that made it, or, for
 *     an imported one, the time of observation. One slot is written once, whoever comes first.
 * @param observedAt when the source answered; never before the slot, and before the next slot
 * @param previousSlot the entry before this one; null for the first. A reader that meets a gap knows it.
 * @param source the source's name
 * @param followers the account's followers, missing if not shown
 * @param readings every post that was shown, newest first
 * @param reach how far it reaches
 * @param peers what the account's peers teach from here on; null if that is as it was. Not shown by Weibo, but made of
 *     other accounts' posts: it stands in the log so that an account's state follows from its own log alone.
 */
public record Observation(
        String accountId,
        Instant slot,
        Instant observedAt,
        @Nullable Instant previousSlot,
        String source,
        Count followers,
        List<Reading> readings,
        Reach reach,
        @Nullable Peers peers) {

    /** An observation of which only the posts are known. */
    public Observation(
            String accountId,
            Instant slot,
            Instant observedAt,
            @Nullable Instant previousSlot,
            String source,
            Count followers,
            List<Reading> readings) {
        this(accountId, slot, observedAt, previousSlot, source, followers, readings, Reach.UNKNOWN);
    }

    /** An observation that says nothing of the account's peers. */
    public Observation(
            String accountId,
            Instant slot,
            Instant observedAt,
            @Nullable Instant previousSlot,
            String source,
            Count followers,
            List<Reading> readings,
            Reach reach) {
        this(accountId, slot, observedAt, previousSlot, source, followers, readings, reach, null);
    }

    public Observation {
        readings = List.copyOf(readings);
        if (observedAt.isBefore(slot)) {
            throw new IllegalArgumentException("observedAt: " + observedAt + " is before the slot " + slot);
        }
        if (previousSlot != null && !previousSlot.isBefore(slot)) {
            throw new IllegalArgumentException("previousSlot: " + previousSlot + " is not before the slot " + slot);
        }
    }

    /** The same observation, which says so of the account's peers. */
    public Observation with(@Nullable Peers taught) {
        return new Observation(accountId, slot, observedAt, previousSlot, source, followers, readings, reach, taught);
    }
}
