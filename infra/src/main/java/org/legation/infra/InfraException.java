package org.legation.infra;

/** The stack cannot be made; the message says what to do. */
final class InfraException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InfraException(String message) {
        super(message);
    }
}
