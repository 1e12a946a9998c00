package org.legation.core.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.Expectation;
import org.legation.core.score.Expected;
import org.legation.core.score.PostRecord;

/**
 * CrowdTangle's overperforming score: how a post does against what the account's posts of that age have.
 *
 * <p>With a the interactions, e the expected ones and m = 10 the smallest benchmark: a/e if a ≥ e ≥ m; −e/a if 0 < a < e;
 * −2·e if a = 0; a/m if a ≥ e and e < m. The help page names a last case, a < e with e < m, without its formula; −e/m is
 * ours, by symmetry. The score skips the values between −1 and 1 where e ≥ m; to sort, use ln(a/e), which is given as an
 * input.
 */
public final class Overperformance implements PostMeasure {

    /** m, the benchmark below which a score stays between −1 and 1. */
    static final double SMALLEST_BENCHMARK = 10;

    private static final Formula FORMULA = new Formula(
            "overperformance",
            Expectation.VERSION,
            "Overperformance",
            "超常表现",
            "a/e if a ≥ e ≥ 10; −e/a if 0 < a < e and e ≥ 10; −2e if a = 0 and e ≥ 10; a/10 if a ≥ e, −e/10 if a < e,"
                    + " where e < 10",
            "CrowdTangle help centre, article 2013937; the benchmark e is ours (formula expectation), and so is the"
                    + " case a < e < 10");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PostRecord post) {
        Expected expected = post.expected();
        boolean isCurrent = post.version() == Expectation.VERSION;
        Inputs inputs = PostEngagement.inputs(isCurrent && expected != null ? expected.posts() : 0, post)
                .read("against posts of the same age, 15 minutes to 72 hours, at the last change");
        if (!isCurrent) {
            return inputs.none(
                    FORMULA, "scored by expectation version " + post.version() + "; rescoring brings it up to date");
        } else if (expected == null) {
            return inputs.none(FORMULA, "nothing comparable is known of the account");
        }
        long actual = post.counts().interactions(expected.basis());
        inputs.with("actual", actual)
                .with("expected", expected.interactions())
                .with("basis", String.join("+", expected.basis().names()));
        if (actual > 0 && expected.interactions() > 0) {
            inputs.with("logRatio", Math.log(actual / expected.interactions()));
        }
        return inputs.unless(
                        expected.posts() >= Expectation.FEWEST_POSTS,
                        "fewer than 4 posts of the account to compare with")
                .value(FORMULA, score(actual, expected.interactions()));
    }

    /**
     * The score.
     *
     * @param actual interactions, 0 or more
     * @param expected interactions, 0 or more
     */
    public static double score(double actual, double expected) {
        if (expected < SMALLEST_BENCHMARK) {
            return (actual >= expected ? actual : -expected) / SMALLEST_BENCHMARK;
        } else if (actual >= expected) {
            return actual / expected;
        }
        return actual == 0 ? -2 * expected : -expected / actual;
    }

    /**
     * CrowdTangle's benchmark for one age: sort the values, drop ⌊n/4⌋ from each end, take the mean of the rest.
     *
     * @param values interactions of the account's last posts of one type, at the same age
     * @return null for fewer than 4 values
     */
    public static @Nullable Double trimmedMean(List<Double> values) {
        if (values.size() < Expectation.FEWEST_POSTS) {
            return null;
        }
        int drop = values.size() / 4;
        return values.stream()
                .sorted()
                .skip(drop)
                .limit(values.size() - 2L * drop)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
