package org.legation.core.measure;

import org.legation.core.aggregate.Totals;

/**
 * 清博's BCI (微博传播指数) with seven variables: W1 = 0.30·ln(X1+1) + 0.70·ln(X2+1), W2 = 0.20·ln(X3+1) + 0.20·ln(X4+1)
 * + 0.25·ln(X5+1) + 0.25·ln(X6+1) + 0.10·ln(X7+1), BCI = (0.20·W1 + 0.80·W2) × 160.
 *
 * <p>It does not divide by days, so values of different periods cannot be compared.
 */
final class Bci7 implements PeriodMeasure {

    private static final Formula FORMULA = new Formula(
            "bci7",
            1,
            "BCI, seven variables",
            "微博传播指数（七变量）",
            "160·(0.20·(0.30·ln(posts+1) + 0.70·ln(originals+1)) + 0.80·(0.20·ln(reposts+1) + 0.20·ln(comments+1)"
                    + " + 0.25·ln(originalReposts+1) + 0.25·ln(originalComments+1) + 0.10·ln(likes+1)))",
            "清博 BCI as found in a public implementation, without its three defects");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PeriodSample sample) {
        Totals totals = sample.totals();
        double activity = 0.30 * Math.log1p(totals.posts()) + 0.70 * Math.log1p(totals.originals());
        double spread = 0.20 * Math.log1p(totals.reposts().value())
                + 0.20 * Math.log1p(totals.comments().value())
                + 0.25 * Math.log1p(totals.originalReposts().value())
                + 0.25 * Math.log1p(totals.originalComments().value())
                + 0.10 * Math.log1p(totals.likes().value());
        return new Inputs(totals)
                .with("posts", totals.posts())
                .with("originals", totals.originals())
                .needs("reposts", totals.reposts())
                .needs("comments", totals.comments())
                .needs("originalReposts", totals.originalReposts())
                .needs("originalComments", totals.originalComments())
                .needs("likes", totals.likes())
                .value(FORMULA, (0.20 * activity + 0.80 * spread) * 160);
    }
}
