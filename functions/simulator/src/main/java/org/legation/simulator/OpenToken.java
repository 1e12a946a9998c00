package org.legation.simulator;

import java.time.Instant;

/**
 * A user's grant to an application.
 *
 * @param uid who granted it
 * @param issuedAt when
 * @param lifetime seconds it holds
 * @param commercial whether a contract for the commercial calls stands behind it
 */
record OpenToken(String text, String uid, Instant issuedAt, long lifetime, boolean commercial) {

    /** Seconds left; none is left when it has expired. */
    long secondsLeft(Instant now) {
        return Math.max(0, issuedAt.getEpochSecond() + lifetime - now.getEpochSecond());
    }
}
