package org.legation.core.formula;

import java.util.OptionalDouble;

/**
 * Tastle and Wierman's consensus (2007) on an ordered scale: 1 + Σ p·log2(1 − |i − μ|/(K−1)) over its steps i = 1..K, with
 * μ = Σ i·p. 0 where half stand at each end, 1 where all chose one step.
 */
public final class Consensus {

    private Consensus() {}

    /**
     * Consensus.
     *
     * @param frequencies how often each step was chosen, in the order of the scale; two steps at least
     * @return 0 to 1; empty if nothing was chosen
     * @throws IllegalArgumentException if there are fewer steps, or a frequency is below zero
     */
    public static OptionalDouble of(long... frequencies) {
        double[] shares = Numbers.shares("frequencies", 2, frequencies);
        if (shares.length == 0) {
            return OptionalDouble.empty();
        }
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += i * shares[i];
        }
        double consensus = 1;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                double nearness = 1 - Math.abs(i - mean) / (shares.length - 1);
                // Never below the step's own share, except by rounding, where the logarithm would run away.
                consensus += shares[i] * Math.log(Math.max(nearness, shares[i])) / Math.log(2);
            }
        }
        return OptionalDouble.of(Math.max(0, Math.min(1, consensus)));
    }
}
