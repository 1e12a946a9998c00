package org.legation.core.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Object> inputs = new LinkedHashMap<>(PostEngagement.inputs(post));
        if (post.version() != Expectation.VERSION) {
            String why = "scored by expectation version " + post.version() + "; rescoring brings it up to date";
            return value(post, null, inputs, 0, why);
        }
        Expected expected = post.expected();
        if (expected == null) {
            return value(post, null, inputs, 0, "nothing comparable is known of the account");
        }
        long actual = post.counts().interactions(expected.basis());
        inputs.put("actual", actual);
        inputs.put("expected", expected.interactions());
        inputs.put("basis", String.join("+", expected.basis().names()));
        if (actual > 0 && expected.interactions() > 0) {
            inputs.put("logRatio", Math.log(actual / expected.interactions()));
        }
        if (expected.posts() < Expectation.FEWEST_POSTS) {
            return value(post, null, inputs, expected.posts(), "fewer than 4 posts of the account to compare with");
        }
        return value(post, score(actual, expected.interactions()), inputs, expected.posts(), null);
    }

    private static Value value(
            PostRecord post, @Nullable Double score, Map<String, Object> inputs, double posts, @Nullable String why) {
        String rule = "against posts of the same age, 15 minutes to 72 hours, at the last change";
        return new Value(FORMULA, score, inputs, posts, rule, PostEngagement.missing(post), why);
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
