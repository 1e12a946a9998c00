package org.legation.simulator;

import java.time.Instant;
import java.util.Optional;

/** One server, which has one or more hosts' names. */
interface Endpoint {

    /**
     * Answers a call.
     *
     * @param now the servers' time
     * @return empty if it knows no such path
     */
    Optional<Reply> answer(Call call, Instant now);
}
