package org.legation.core.measure;

import java.util.function.BiFunction;

/** A period's number by a rule, where several measures share one way of making it. */
record PeriodRule(Formula formula, BiFunction<Formula, PeriodSample, Value> rule) implements PeriodMeasure {

    @Override
    public Value of(PeriodSample sample) {
        return rule.apply(formula, sample);
    }
}
