package org.legation.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.legation.core.aggregate.DayPost;
import org.legation.core.formula.PublicationIndex;
import org.legation.core.post.Count;
import org.legation.core.post.Interaction;

/** The h-, g- and p-index of a period's posts, by reposts, comments and likes. */
final class PublicationIndices {

    static final List<PeriodMeasure> ALL = all();

    static final String ONE_ACCOUNT = "needs single posts, which are kept for one account at a time";

    private static final String SOURCE = "王林 et al., 现代情报 2018(6), doi 10.3969/j.issn.1008-0821.2018.06.002";

    private PublicationIndices() {}

    private static List<PeriodMeasure> all() {
        List<PeriodMeasure> all = new ArrayList<>();
        for (Interaction kind : Interaction.values()) {
            String word = CountNames.of(kind);
            all.add(index(
                    kind,
                    "h",
                    "largest k for which k posts have k or more " + word + " each",
                    counts -> OptionalDouble.of(PublicationIndex.h(counts))));
            all.add(index(
                    kind,
                    "g",
                    "largest k, at most the number of posts, for which the k best posts have k² or more " + word
                            + " together",
                    counts -> OptionalDouble.of(PublicationIndex.g(counts))));
            all.add(index(
                    kind,
                    "p",
                    "(T²/N)^(1/3), with T the " + word + " of the N posts that show them",
                    PublicationIndex::p));
        }
        return List.copyOf(all);
    }

    private static PeriodMeasure index(
            Interaction kind, String letter, String definition, Function<long[], OptionalDouble> index) {
        String word = CountNames.of(kind);
        Formula formula = new Formula(
                letter + "-" + word,
                1,
                letter + "-index of " + word,
                CountNames.chinese(kind) + letter + "指数",
                definition,
                letter.equals("g") ? SOURCE + "; that k stops at the number of posts is ours" : SOURCE);
        return new PeriodRule(formula, (of, sample) -> value(of, kind, index, sample));
    }

    private static Value value(
            Formula formula, Interaction kind, Function<long[], OptionalDouble> index, PeriodSample sample) {
        String word = CountNames.of(kind);
        if (sample.days() == null) {
            return new Inputs(sample.totals()).none(formula, ONE_ACCOUNT);
        }
        List<Count> all = sample.days().stream()
                .flatMap(day -> day.posts().values().stream())
                .map(DayPost::counts)
                .map(counts -> counts.of(kind))
                .toList();
        long[] shown =
                all.stream().filter(Count::isKnown).mapToLong(Count::point).toArray();
        double total = 0;
        for (long count : shown) {
            total += count;
        }
        return new Inputs(shown.length)
                .with("posts", (long) shown.length)
                .with(word, (long) total)
                .missing(word, all.size() - shown.length)
                .unless(!all.isEmpty(), Inputs.NO_POSTS)
                .unless(shown.length > 0, word + " were not shown for any of the posts")
                .value(formula, index.apply(shown), Inputs.NO_POSTS);
    }
}
