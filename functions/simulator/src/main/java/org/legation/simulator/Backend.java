package org.legation.simulator;

import java.time.Instant;
import java.util.Set;

/** What can be put behind a port: some hosts, and what they do with calls. */
public interface Backend {

    /** The hosts that are served. */
    Set<String> hosts();

    /** What the host asked does with a call at a moment. */
    Reply answer(Call call, Instant now);
}
