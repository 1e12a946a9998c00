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
            put(inputs, name, tally.value(), tally.low(), tally.high());
        }
        if (tally.missing() > 0) {
            missing.put(name, tally.missing());
        }
        if (tally.isUnknown()) {
            why = name + " were not shown for any of the posts";
        }
        return this;
    }

    /** Adds a number and, where Weibo rounded or capped it, its bounds. */
    static void put(Map<String, Object> inputs, String name, long value, long low, long high) {
        inputs.put(name, value);
        if (low != value || high != value) {
            inputs.put(name + ".low", low);
            inputs.put(name + ".high", high == Long.MAX_VALUE ? "unbounded" : high);
        }
    }

    Value value(Formula formula, double value) {
        return new Value(formula, why == null ? value : null, inputs, totals.posts(), AGE_RULE, missing, why);
    }
}
