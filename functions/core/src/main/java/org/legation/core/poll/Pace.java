package org.legation.core.poll;

import java.time.Instant;

/** Decides when an account that gave a good answer is polled next. {@link Pacing} is the one that is used. */
public interface Pace {

    /**
     * The next due time.
     *
     * @param state after the answer
     * @param now when it came
     */
    Instant next(String accountId, PollState state, Thrift thrift, Instant now);
}
