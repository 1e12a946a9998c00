package org.legation.core.alert;

import java.time.Instant;

/** Where messages go. */
public interface Channel {

    /**
     * Tries once to deliver a message. Every failure is an outcome; nothing is thrown for what a service answers.
     *
     * @param now the present moment, which some services want to be signed
     */
    Outcome send(Message message, Instant now);
}
