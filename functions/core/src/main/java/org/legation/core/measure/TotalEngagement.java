package org.legation.core.measure;

import org.legation.core.aggregate.Totals;

/** The interactions of a period's posts. */
final class TotalEngagement implements PeriodMeasure {

    private static final Formula FORMULA = new Formula(
            "engagement",
            1,
            "Interactions",
            "互动量",
            "reposts + comments + likes of the posts published in the period; counts not shown are left out and named",
            "CrowdTangle's total interactions, with its default weights 1, 1, 1");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PeriodSample sample) {
        Totals totals = sample.totals();
        double sum = totals.reposts().value()
                + totals.comments().value()
                + totals.likes().value();
        boolean nothingKnown = totals.reposts().isUnknown()
                && totals.comments().isUnknown()
                && totals.likes().isUnknown();
        Value value = new TotalsInputs(totals)
                .with("reposts", totals.reposts())
                .with("comments", totals.comments())
                .with("likes", totals.likes())
                .value(FORMULA, sum);
        // A sum over two known counts of three is still a sum; what it lacks is named.
        return nothingKnown
                ? value
                : new Value(FORMULA, sum, value.inputs(), value.posts(), value.ageRule(), value.missing(), null);
    }
}
