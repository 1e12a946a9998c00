package org.legation.simulator;

/** An official server refuses a call; each host writes it in its own envelope. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** Use {@link Refusal#because}. */
    RefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** What the server says. */
    String says() {
        String message = getMessage();
        return message == null ? refusal.name() : message;
    }
}
