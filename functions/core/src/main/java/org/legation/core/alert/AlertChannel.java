package org.legation.core.alert;

/** Where messages go. */
public interface AlertChannel {

    /** Delivers a message; returns once the channel has taken it, and throws if it did not. */
    void send(AlertMessage message);
}
