package org.legation.lab.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still, so that attempts of one thing can be compared however late they come. A source that fails
 * a poll sets it for the one look that follows. For who sends messages it goes on, since what is put off is put off for
 * a time.
 */
final class HarnessClock implements InstantSource {

    private final Instant fixed;
    private final ThreadLocal<Boolean> sends = ThreadLocal.withInitial(() -> false);
    private volatile Instant sending;
    private @Nullable Instant once;

    HarnessClock(Instant fixed) {
        this.fixed = fixed;
        this.sending = fixed;
    }

    void once(Instant moment) {
        once = moment;
    }

    /** Lets some work live by the clock that goes on, after a while. */
    void later(Duration time, Runnable work) {
        forward(time);
        sends.set(true);
        try {
            work.run();
        } finally {
            sends.remove();
        }
    }

    /** Moves the clock of those who send messages. */
    void forward(Duration time) {
        sending = sending.plus(time);
    }

    @Override
    public Instant instant() {
        if (sends.get()) {
            return sending;
        }
        Instant now = once == null ? fixed : once;
        once = null;
        return now;
    }
}
