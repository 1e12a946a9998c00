package org.legation.core.measure;

import java.util.function.BiFunction;
import org.legation.core.score.PostRecord;

/** A post's number by a rule, where several measures share one way of making it. */
record PostRule(Formula formula, BiFunction<Formula, PostRecord, Value> rule) implements PostMeasure {

    @Override
    public Value of(PostRecord post) {
        return rule.apply(formula, post);
    }
}
