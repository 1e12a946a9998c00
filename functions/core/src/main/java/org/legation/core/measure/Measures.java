package org.legation.core.measure;

import java.util.List;
import java.util.Optional;

/** The measures there are. The API and the documentation are made from these lists. */
public final class Measures {

    /** About the posts published in a period. */
    public static final List<PeriodMeasure> PERIOD =
            List.of(new PostCount(), new TotalEngagement(), new Bci7(), new Bci4());

    /** About one post. */
    public static final List<PostMeasure> POST = List.of(new PostEngagement(), new Overperformance());

    /** What is gained in a stretch of time, by all posts, whenever they were published. */
    public static final Formula GAINED = new Formula(
            "gained",
            1,
            "Interactions gained",
            "互动增量",
            "rise of each count over the highest known before, in the hour in which it was seen; the first counts of a post"
                    + " published since the observation before, or within the last hour, in full",
            "ours");

    /** What is usual for posts of an account. */
    public static final Formula EXPECTATION = new Formula(
            "expectation",
            2,
            "Usual interactions at an age",
            "同龄常态互动量",
            "e^mean − 1; mean: of ln(1 + interactions) of the account's posts of that type at that age, decayed, drawn to"
                    + " what its followers suggest and its peers teach as long as posts are few",
            "ours");

    /** How much of a stretch of time was seen of accounts' posts. */
    public static final Formula COVERAGE = new Formula(
            "coverage",
            1,
            "Covered share",
            "覆盖率",
            "time of which every public post was seen ÷ time read, both within the period; time read: from the first post"
                    + " read, or the period's start if later, to the period's end, or now if earlier; of several accounts"
                    + " the mean",
            "ours");

    /** The formulas that are neither about a period's posts nor about one post. */
    public static final List<Formula> OTHER = List.of(GAINED, EXPECTATION, COVERAGE);

    private Measures() {}

    public static Optional<PeriodMeasure> period(String id) {
        return PERIOD.stream()
                .filter(measure -> measure.formula().id().equals(id))
                .findFirst();
    }

    public static Optional<PostMeasure> post(String id) {
        return POST.stream()
                .filter(measure -> measure.formula().id().equals(id))
                .findFirst();
    }
}
