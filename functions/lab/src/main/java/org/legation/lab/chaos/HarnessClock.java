package org.legation.lab.chaos;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still, so that attempts of one thing can be compared however late they come. A source that fails
 * a poll sets it for the one look that follows.
 */
final class HarnessClock implements InstantSource {

    private final Instant fixed;
    private @Nullable Instant once;

    HarnessClock(Instant fixed) {
        this.fixed = fixed;
    }

    void once(Instant moment) {
        once = moment;
    }

    @Override
    public Instant instant() {
        Instant now = once == null ? fixed : once;
        once = null;
        return now;
    }
}
