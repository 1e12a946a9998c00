package org.legation.lab.growth;

import java.util.ArrayList;
import java.util.List;

/** Relative errors of forecasts: |forecast − actual| / actual. */
final class Errors {

    private static final double TWO_SIDED_95 = 1.96;

    private final List<Double> errors = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param actual above 0
     */
    void add(double forecast, long actual) {
        errors.add(Math.abs(forecast - actual) / actual);
    }

    int n() {
        return errors.size();
    }

    double median() {
        List<Double> sorted = errors.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** The lower and the upper end of the median's 95 % interval: ranks n/2 ∓ 0.98·√n, by the binomial distribution. */
    List<Double> interval() {
        List<Double> sorted = errors.stream().sorted().toList();
        int n = sorted.size();
        double half = TWO_SIDED_95 / 2 * Math.sqrt(n);
        int low = (int) Math.max(0, Math.floor(n / 2.0 - half) - 1);
        int high = (int) Math.min(n - 1.0, Math.ceil(n / 2.0 + half));
        return List.of(sorted.get(low), sorted.get(high));
    }
}
