package org.legation.core.measure;

import org.legation.core.aggregate.Totals;

/** How many posts were published. */
final class PostCount implements PeriodMeasure {

    private static final Formula FORMULA =
            new Formula("posts", 1, "Posts", "发博数", "number of posts published in the period", "count");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PeriodSample sample) {
        Totals totals = sample.totals();
        return new Inputs(totals)
                .with("posts", totals.posts())
                .with("originals", totals.originals())
                .value(FORMULA, totals.posts());
    }
}
