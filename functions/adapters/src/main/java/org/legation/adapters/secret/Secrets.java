package org.legation.adapters.secret;

/** Keeps secrets under names. */
public interface Secrets {

    /**
     * Reads a secret.
     *
     * @throws IllegalStateException if there is none of that name, or it may not be read; the message says what to do
     */
    String read(String name);
}
