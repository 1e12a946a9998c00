package org.legation.adapters.weibo;

/** A body is of no shape that we know. Its message names the fields that were looked for. */
public final class UnknownShapeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Of a body that lacks something. */
    public UnknownShapeException(String message) {
        super(message);
    }
}
