package org.legation.simulator.bots;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that a robot has taken, whether or not its answer arrived.
 *
 * @param id the message's own, where it is visible in it
 * @param path the path it was posted to
 * @param body as it was posted
 * @param received by the server's clock
 */
public record Delivery(Bot bot, Optional<String> id, String path, String body, Instant received) {}
