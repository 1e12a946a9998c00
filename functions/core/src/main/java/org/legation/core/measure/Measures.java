package org.legation.core.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.legation.core.expect.Expectation;

/** The measures there are. The API and the documentation are made from these lists. */
public final class Measures {

    /** About the posts published in a period. */
    public static final List<PeriodMeasure> PERIOD = together(List.of(
            List.of(new PostCount(), new TotalEngagement(), new Bci7(), new Bci4()),
            PeriodRates.ALL,
            PublicationIndices.ALL,
            CommentRatios.PERIOD,
            CodedPeriods.ALL));

    /** Those of a period that are given to whoever asks for none by name. */
    public static final List<PeriodMeasure> STANDARD = Stream.of(
                    "posts", "engagement", "bci7", "bci4", "sentiment", "dialogue", "personification")
            .map(id -> period(id).orElseThrow())
            .toList();

    /** The four forces of the four-force view, in its order, before they are ranked among peers. */
    public static final List<PeriodMeasure> FORCES = Forces.ALL;

    /** About one post. */
    public static final List<PostMeasure> POST = together(List.of(
            List.of(new PostEngagement(), new Overperformance(), new PostEngagementRate()),
            CommentRatios.POST,
            CodedPosts.ALL));

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
            Expectation.VERSION,
            "Usual interactions at an age",
            "同龄常态互动量",
            "e^mean − 1; mean: of ln(1 + interactions) of the account's posts of that type at that age, decayed, drawn to"
                    + " what its followers suggest and its peers teach as long as posts are few",
            "ours");

    /** What is usual for an account as a whole. */
    public static final Formula USUAL_HOUR = new Formula(
            "usual-hour",
            1,
            "Usual interactions in an hour",
            "每小时常态互动量",
            "(l + o)²/4 − 3/8: what half of the hours have at most; l: decayed level of 2·√(interactions gained in an hour + 3/8)"
                    + " of all the account's posts together; o: how far that hour of a working day, or of a day off, is"
                    + " usually above it",
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

    /** Where a number stands among those of the account's peers. */
    public static final Formula PERCENTILE = new Formula(
            "percentile",
            1,
            "Percentile among peers",
            "同类百分位",
            "100·(peers below + half of the other peers with the same value) ÷ (peers − 1); peers: accounts of the same kind"
                    + " that have the number in the 28 Beijing days up to the day named, the account itself among them",
            "ours");

    /** The four forces together. */
    public static final Formula FOUR_FORCE = new Formula(
            "four-force",
            1,
            "Four-force view",
            "四力视图（自定）",
            "0.30·percentile(force-spread) + 0.20·percentile(force-service) + 0.30·percentile(force-interaction)"
                    + " + 0.20·percentile(force-approval); other weights can be asked for",
            "ours, after the four dimensions of 政务指数; not that index, whose formula and inputs are not public");

    /** The formulas that are neither about a period's posts nor about one post. */
    public static final List<Formula> OTHER =
            List.of(GAINED, EXPECTATION, USUAL_HOUR, COVERAGE, PERCENTILE, FOUR_FORCE);

    private Measures() {}

    private static <T> List<T> together(List<List<T>> families) {
        return families.stream().flatMap(List::stream).toList();
    }

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
