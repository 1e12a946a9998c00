package org.legation.core.formula;

import java.util.Arrays;

/** What the formulas ask of their numbers. */
final class Numbers {

    private Numbers() {}

    /** The number itself, if it is finite and not below zero. */
    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": expected a number of 0 or more, got " + value);
        }
        return value;
    }

    /** The sum of numbers, none of which is below zero. */
    static double sum(String name, long... values) {
        return Arrays.stream(values)
                .mapToDouble(value -> notNegative(name, value))
                .sum();
    }

    /** The shares of categories; empty if nothing is in any. */
    static double[] shares(String name, int fewest, long... frequencies) {
        if (frequencies.length < fewest) {
            throw new IllegalArgumentException(
                    name + ": expected at least " + fewest + " categories, got " + frequencies.length);
        }
        double all = sum(name, frequencies);
        return all == 0
                ? new double[0]
                : Arrays.stream(frequencies)
                        .mapToDouble(frequency -> frequency / all)
                        .toArray();
    }
}
