package org.legation.lab.throughput;

import java.util.EnumMap;
import java.util.Map;
import org.legation.events.topology.Function;

/**
 * Microseconds a poll that each step takes in memory, early and late in an account's history.
 *
 * @param early after {@link #EARLY_DAYS} days
 * @param late after {@link #LATE_DAYS} days
 */
record StepTimes(Map<Function, Double> early, Map<Function, Double> late) {

    static final int EARLY_DAYS = 10;
    static final int LATE_DAYS = 1000;

    /** For each step, how many times as long it takes late as early; about 1 if history does not matter. */
    Map<Function, Double> ratios() {
        Map<Function, Double> ratios = new EnumMap<>(Function.class);
        early.forEach((function, micros) -> ratios.put(function, late.getOrDefault(function, Double.NaN) / micros));
        return ratios;
    }
}
