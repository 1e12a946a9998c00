package org.legation.simulator;

import java.time.Instant;
import java.util.Optional;

/** One server, which has one or more hosts' names. */
interface Endpoint {

    /**
     * Answers a call.
     *
     * @param now the true time, at which the world is shown; {@link Shared#theirTime} is what the servers' clock says
     * @return empty if it knows no such path
     */
    Optional<Reply> answer(Call call, Instant now);
}
