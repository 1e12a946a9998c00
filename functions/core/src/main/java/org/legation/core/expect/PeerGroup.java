package org.legation.core.expect;

/** Who the peers of an account are. Each group holds the one before it. */
public enum PeerGroup {
    /** Accounts of one kind with as many digits in their followers. */
    SIZE,
    /** Accounts of one kind. */
    KIND,
    /** All accounts that are polled. */
    ALL
}
