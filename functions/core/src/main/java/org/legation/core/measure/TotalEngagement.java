package org.legation.core.measure;

import java.util.OptionalDouble;
import org.legation.core.aggregate.Tally;
import org.legation.core.aggregate.Totals;

/** The interactions of a period's posts. */
final class TotalEngagement implements PeriodMeasure {

    static final String NOTHING_SHOWN = "no count was shown for any of the posts";

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
        return inputs(sample.totals()).value(FORMULA, sum(sample.totals()), NOTHING_SHOWN);
    }

    /** The three sums, as far as they were shown. */
    static Inputs inputs(Totals totals) {
        return new Inputs(totals)
                .with("reposts", totals.reposts())
                .with("comments", totals.comments())
                .with("likes", totals.likes());
    }

    /** What was shown, added up; empty if no count of any post was shown. */
    static OptionalDouble sum(Totals totals) {
        boolean unknown = totals.reposts().isUnknown()
                && totals.comments().isUnknown()
                && totals.likes().isUnknown();
        return unknown
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) totals.reposts().value()
                        + totals.comments().value()
                        + totals.likes().value());
    }

    /** Each count's mean over the posts that show it, added up: a count not shown is not zero. */
    static OptionalDouble perPost(Totals totals) {
        boolean known = totals.reposts().known()
                        + totals.comments().known()
                        + totals.likes().known()
                > 0;
        return known
                ? OptionalDouble.of(mean(totals.reposts()) + mean(totals.comments()) + mean(totals.likes()))
                : OptionalDouble.empty();
    }

    private static double mean(Tally tally) {
        return tally.known() == 0 ? 0 : (double) tally.value() / tally.known();
    }
}
