package org.legation.core.source;

/** Why a source gave no answer. None of these is ever taken for "no posts". */
public enum SourceFailure {
    /** Too many requests; the source said so. */
    RATE_LIMITED,
    /** The source refuses us. Asking again makes it worse. */
    BLOCKED,
    /** The source wants a person to prove to be one. Nobody solves that here. */
    CAPTCHA,
    /** The answer needs an identity that we do not have. */
    LOGIN_REQUIRED,
    /** The token or cookie is not accepted. */
    UNAUTHORISED,
    /** What was paid for is used up, at the source or by our own budget. */
    QUOTA_EXHAUSTED,
    /** There is no such account or post, or it was closed. */
    NOT_FOUND,
    /** It is there, and not for everybody. */
    NO_PERMISSION,
    /** Posts as old as these are not shown to us; newer ones are. */
    OUT_OF_REACH,
    /** An empty answer that may be a block in disguise. */
    EMPTY_SUSPECT,
    /** The source says that we ask wrongly: a mistake of ours. */
    BAD_REQUEST,
    /** The connection failed, or the server did. */
    TRANSIENT,
    /** An answer of a shape we do not know. */
    SHAPE_CHANGED,
    /** Others are being served; nothing was asked. */
    BUSY;

    /** Whether it concerns everybody who asks the source, not the one account. */
    public boolean concernsAll() {
        return switch (this) {
            case RATE_LIMITED, BLOCKED, CAPTCHA, LOGIN_REQUIRED, UNAUTHORISED, QUOTA_EXHAUSTED, BAD_REQUEST -> true;
            case NOT_FOUND, NO_PERMISSION, OUT_OF_REACH, EMPTY_SUSPECT, TRANSIENT, SHAPE_CHANGED, BUSY -> false;
        };
    }

    /** Whether the source may have charged for an answer that was lost or not understood. */
    public boolean mayHaveCost() {
        return this == TRANSIENT || this == SHAPE_CHANGED;
    }

    /** Whether it is an honest answer about the one account or post, which shows that the source works. */
    public boolean isAnswer() {
        return this == NOT_FOUND || this == NO_PERMISSION || this == OUT_OF_REACH;
    }
}
