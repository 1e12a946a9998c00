package org.legation.core.poll;

/** A source gave no timeline; the failure says why. */
public final class SourceException extends Exception {

    private final SourceFailure failure;

    public SourceException(SourceFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public SourceFailure failure() {
        return failure;
    }
}
