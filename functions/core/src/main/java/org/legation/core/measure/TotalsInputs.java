package org.legation.core.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.aggregate.Tally;
import org.legation.core.aggregate.Totals;

/** Collects what a period's number is made of, and what is missing from it. */
final class TotalsInputs {

    static final String AGE_RULE = "each post at its last observation";

    private final Totals totals;
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private @Nullable String why;

    TotalsInputs(Totals totals) {
        this.totals = totals;
    }

    TotalsInputs with(String name, long input) {
        inputs.put(name, input);
        return this;
    }

    TotalsInputs with(String name, Tally tally) {
        if (!tally.isUnknown()) {
            inputs.put(name, tally.value());
        }
        if (tally.low() != tally.value() || tally.high() != tally.value()) {
            inputs.put(name + ".low", tally.low());
            inputs.put(name + ".high", tally.high() == Long.MAX_VALUE ? "unbounded" : tally.high());
        }
        if (tally.missing() > 0) {
            missing.put(name, tally.missing());
        }
        if (tally.isUnknown()) {
            why = name + " were not shown for any of the posts";
        }
        return this;
    }

    Value value(Formula formula, double value) {
        return new Value(formula, why == null ? value : null, inputs, totals.posts(), AGE_RULE, missing, why);
    }
}
