package org.legation.events.topology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where timelines come from, and how polls are handed out so that it can bear them. */
public enum Source {
    /** The fictional world, which bears anything. */
    SIMULATOR(10, 4),
    /** The official gateway: small batches, so that a slow answer or two fit into fetch's time. */
    GATEWAY(2, 4),
    /**
     * The mobile site, one request at a time with seconds between: a poll alone may take most of fetch's time. Two
     * workers are the least that SQS can be limited to; the second waits at the gate.
     */
    MOBILE(1, 2);

    private final int batch;
    private final int workers;

    Source(int batch, int workers) {
        this.batch = batch;
        this.workers = workers;
    }

    /** Its name, in settings and in what is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> ofWord(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word().equals(word))
                .findFirst();
    }

    /** How poll requests reach fetch. */
    Trigger.Messages polls() {
        return new Trigger.Messages(Function.FETCH, Queue.POLLS, batch, workers);
    }
}
