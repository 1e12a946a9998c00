package org.legation.events.topology;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An SQS queue. */
public enum Queue {
    /** Messages that could not be handled. */
    POLLS_FAILED("polls-failed", true, null, 0),
    /**
     * Poll requests. First in, first out within an account: while one request of an account is being worked on, SQS
     * hands out no other, so two polls of one account do not overlap.
     */
    POLLS("polls", true, Duration.ofMinutes(8), 5, POLLS_FAILED),
    /** What a stream's function could not handle: Lambda's note of which records, not the records. */
    STREAMS_FAILED("streams-failed", false, null, 0),
    /** Ticks of schedules that did not reach their function, or failed in it. */
    SCHEDULES_FAILED("schedules-failed", false, null, 0);

    private final String word;
    private final boolean fifo;
    private final Duration visibility;
    private final int maxReceives;
    private final Optional<Queue> failures;

    Queue(String word, boolean fifo, @Nullable Duration visibility, int maxReceives, Queue... failures) {
        this.word = word;
        this.fifo = fifo;
        this.visibility = visibility == null ? Duration.ofSeconds(30) : visibility;
        this.maxReceives = maxReceives;
        this.failures = failures.length == 0 ? Optional.empty() : Optional.of(failures[0]);
    }

    /** The name without the stage. */
    public String word() {
        return word;
    }

    /** The queue's name in a stage, such as {@code legation-polls.fifo}. */
    public String name(String stage) {
        return stage + "-" + word + (fifo ? ".fifo" : "");
    }

    public boolean fifo() {
        return fifo;
    }

    /** How long a message is hidden while it is worked on; at least six times the function's timeout. */
    public Duration visibility() {
        return visibility;
    }

    /** After how many attempts a message goes to {@link #failures}. */
    public int maxReceives() {
        return maxReceives;
    }

    public Optional<Queue> failures() {
        return failures;
    }
}
