package org.legation.core.alert;

import java.time.Instant;

/**
 * Something happened that people may be told of. A fact that never changes, and that follows from the log of
 * observations alone: how much it matters, and whom to tell, is decided after it, by an operator's settings.
 */
public sealed interface Alert permits Spike, SpikeEnd, DataTrouble {

    /** What concerns no single account stands under this. */
    String FLEET = "fleet";

    /** The account it happened at, or {@link #FLEET}. */
    String accountId();

    /** The same whenever and however often it is raised; unique within the account. */
    String id();

    /** When it was observed. */
    Instant raisedAt();
}
