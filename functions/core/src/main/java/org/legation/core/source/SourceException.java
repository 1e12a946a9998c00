package org.legation.core.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source gave no answer; the failure says why. */
public final class SourceException extends Exception {

    private final SourceFailure failure;
    private final @Nullable Instant retryAt;
    private final boolean asked;

    /** A failure of a request that was made. */
    public SourceException(SourceFailure failure, String message) {
        this(failure, message, null, true);
    }

    private SourceException(SourceFailure failure, String message, @Nullable Instant retryAt, boolean asked) {
        super(message);
        this.failure = failure;
        this.retryAt = retryAt;
        this.asked = asked;
    }

    /** A failure of a request, where the source says when to come back. */
    public static SourceException until(SourceFailure failure, String message, Instant retryAt) {
        return new SourceException(failure, message, retryAt, true);
    }

    /** Nothing was asked, since the source may not be asked before a moment. */
    public static SourceException notAsked(SourceFailure failure, String message, Instant retryAt) {
        return new SourceException(failure, message, retryAt, false);
    }

    public SourceFailure failure() {
        return failure;
    }

    /** Before when asking is in vain; null if nothing says so. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }

    /** Whether a request was made at all. */
    public boolean asked() {
        return asked;
    }
}
