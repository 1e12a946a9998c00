package org.legation.core.formula;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Van der Eijk's agreement A (2001) on an ordered scale, from how often each of its steps was chosen: −1 where all stand at
 * the two ends, 0 where every step has as many, 1 where all chose one step. By layers, as the R package agrmt has it.
 */
public final class Agreement {

    private static final int FEWEST_STEPS = 3;

    private Agreement() {}

    /**
     * Agreement.
     *
     * @param frequencies how often each step was chosen, in the order of the scale; three steps at least
     * @return −1 to 1; empty if nothing was chosen
     * @throws IllegalArgumentException if there are fewer steps, or a frequency is below zero
     */
    public static OptionalDouble of(long... frequencies) {
        if (Numbers.shares("frequencies", FEWEST_STEPS, frequencies).length == 0) {
            return OptionalDouble.empty();
        }
        // Whole numbers, since a layer ends where a step's remainder is exactly zero.
        long[] left = frequencies.clone();
        double all = Numbers.sum("frequencies", frequencies);
        double agreement = 0;
        while (Arrays.stream(left).anyMatch(one -> one > 0)) {
            long height = Arrays.stream(left).filter(one -> one > 0).min().orElseThrow();
            boolean[] pattern = new boolean[left.length];
            int chosen = 0;
            for (int i = 0; i < left.length; i++) {
                if (left[i] > 0) {
                    pattern[i] = true;
                    chosen++;
                    left[i] -= height;
                }
            }
            agreement += (double) height * chosen / all * ofPattern(pattern, chosen);
        }
        return OptionalDouble.of(agreement);
    }

    /** Polarisation (1 − A)/2, 0 to 1. */
    public static OptionalDouble polarisation(long... frequencies) {
        OptionalDouble agreement = of(frequencies);
        return agreement.isEmpty() ? agreement : OptionalDouble.of((1 - agreement.getAsDouble()) / 2);
    }

    /** A of a layer: U·(1 − (S−1)/(K−1)). */
    private static double ofPattern(boolean[] pattern, int chosen) {
        int steps = pattern.length;
        if (chosen == 1) {
            return 1;
        }
        double unimodal = 0;
        double bimodal = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = i + 1; j < steps; j++) {
                for (int m = j + 1; m < steps; m++) {
                    bimodal += pattern[i] && !pattern[j] && pattern[m] ? 1 : 0;
                    unimodal += pattern[j] && pattern[i] != pattern[m] ? 1 : 0;
                }
            }
        }
        if (unimodal + bimodal == 0) {
            return 0;
        }
        double u = ((steps - 2) * unimodal - (steps - 1) * bimodal) / ((steps - 2) * (unimodal + bimodal));
        return u * (1 - (chosen - 1.0) / (steps - 1));
    }
}
