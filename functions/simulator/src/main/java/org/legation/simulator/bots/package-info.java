/**
 * Robots of chat services, and a receiver of webhooks, that check what they are sent as strictly as the real ones and
 * answer as they do: with status 200 and an error code where those do.
 *
 * <p>{@link org.legation.simulator.bots.Bots} is the whole; put it behind a port with
 * {@link org.legation.simulator.SimulatorServer} and find its robots with {@link org.legation.simulator.bots.Bot#url}.
 */
@NullMarked
package org.legation.simulator.bots;

import org.jspecify.annotations.NullMarked;
