package org.legation.core.poll;

/** Why a source gave no timeline. None of these is ever taken for "no posts". */
public enum SourceFailure {
    /** Too many requests; the source said so. */
    RATE_LIMITED,
    /** The source refuses us. Asking again makes it worse. */
    BLOCKED,
    /** The answer needs an identity that we do not have. */
    LOGIN_REQUIRED,
    /** There is no such account, or it was closed. */
    NOT_FOUND,
    /** An empty answer that may be a block in disguise. */
    EMPTY_SUSPECT,
    /** The connection failed, or the server did. */
    TRANSIENT,
    /** An answer of a shape we do not know. */
    SHAPE_CHANGED
}
