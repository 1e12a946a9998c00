package org.legation.core.formula;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Montalvo and Reynal-Querol's polarisation of camps that have no order: 4·Σ p²·(1−p). 1 where two camps are of one size, 0
 * where there is one camp alone.
 */
public final class Polarisation {

    private Polarisation() {}

    /**
     * Polarisation.
     *
     * @param camps how many are in each
     * @return 0 to 1; empty if nobody is in any
     * @throws IllegalArgumentException if there is no camp, or a number is below zero
     */
    public static OptionalDouble of(long... camps) {
        double[] shares = Numbers.shares("camps", 1, camps);
        return shares.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(
                        1,
                        Arrays.stream(shares)
                                .map(share -> 4 * share * share * (1 - share))
                                .sum()));
    }
}
