package org.legation.core.measure;

import org.legation.core.aggregate.Totals;

/**
 * The competing BCI with four variables: (0.20·ln(posts+1) + 0.80·[0.40·ln(reposts+1) + 0.40·ln(comments+1) +
 * 0.20·ln(likes+1)]) × 160. It shares its name and scale with the seven-variable one, not its inputs.
 */
final class Bci4 implements PeriodMeasure {

    private static final Formula FORMULA = new Formula(
            "bci4",
            1,
            "BCI, four variables",
            "微博传播指数（四变量）",
            "160·(0.20·ln(posts+1) + 0.80·(0.40·ln(reposts+1) + 0.40·ln(comments+1) + 0.20·ln(likes+1)))",
            "an entry of the same name in Zhejiang's data registry");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PeriodSample sample) {
        Totals totals = sample.totals();
        double spread = 0.40 * Math.log1p(totals.reposts().value())
                + 0.40 * Math.log1p(totals.comments().value())
                + 0.20 * Math.log1p(totals.likes().value());
        return new Inputs(totals)
                .with("posts", totals.posts())
                .needs("reposts", totals.reposts())
                .needs("comments", totals.comments())
                .needs("likes", totals.likes())
                .value(FORMULA, (0.20 * Math.log1p(totals.posts()) + 0.80 * spread) * 160);
    }
}
