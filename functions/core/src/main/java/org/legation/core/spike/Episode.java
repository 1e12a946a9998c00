package org.legation.core.spike;

import java.time.Instant;

/**
 * A spike that is not over.
 *
 * @param startedAt when it was first seen
 * @param peakMultiple the most it had, in units of the usual
 * @param peakAt when it last became rarer than ever before
 */
public record Episode(Instant startedAt, float peakMultiple, Instant peakAt) {

    Episode with(double multiple, Instant at, boolean rarer) {
        return new Episode(startedAt, Math.max(peakMultiple, (float) multiple), rarer ? at : peakAt);
    }
}
