/**
 * A fictional world, and servers that speak Weibo's protocols about it.
 *
 * <p>The {@link org.legation.simulator.World} is a pure function of a seed and the time: what accounts post, what it earns,
 * what is edited, deleted or hidden. It needs no memory, and a run that was stopped goes on as if it had not. The
 * {@link org.legation.simulator.Simulator} shows that world as Weibo's servers would, with the odd forms, limits, blocks and
 * faults of the real ones, each of which can be switched. Every name in it is fictional and says so.
 */
@NullMarked
package org.legation.simulator;

import org.jspecify.annotations.NullMarked;
