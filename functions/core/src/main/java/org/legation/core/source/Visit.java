package org.legation.core.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a worker did at a source and what came of it.
 *
 * @param ask what was counted in advance
 * @param requests how many were made
 * @param credits what they cost
 * @param nextAt before this nobody should ask again, for the sake of spacing
 * @param good whether there was a good answer
 * @param posts whether an answer showed a post
 * @param failure how it ended, if badly
 * @param retryAt when the source says to come back
 */
record Visit(
        String worker,
        Instant enteredAt,
        Ask ask,
        int requests,
        long credits,
        Instant nextAt,
        boolean good,
        boolean posts,
        @Nullable SourceFailure failure,
        @Nullable Instant retryAt) {}
