package org.legation.adapters.web;

/** An address that must not be asked, or not in this way. Nothing was sent. */
public final class ForbiddenAddressException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ForbiddenAddressException(String message) {
        super(message);
    }
}
