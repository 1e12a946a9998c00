package org.legation.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.text.Sentiment;

/** What a period's posts are about and how they speak to their readers. Codings of the present version alone are used. */
final class CodedPeriods {

    static final List<PeriodMeasure> TONE = List.of(
            new PeriodRule(
                    new Formula(
                            "sentiment",
                            Coder.VERSION,
                            "Sentiment, net",
                            "净情感",
                            "(positive − negative) ÷ (positive + neutral + negative), posts by their most probable mood",
                            "ours"),
                    CodedPeriods::sentiment),
            new PeriodRule(
                    new Formula(
                            "hostility",
                            Coder.VERSION,
                            "Share of hostile posts",
                            "敌意帖占比",
                            "posts more probably hostile than not ÷ posts judged",
                            "ours"),
                    CodedPeriods::hostility));

    static final List<PeriodMeasure> MANNER = List.of(
            new PeriodRule(
                    new Formula(
                            "dialogue",
                            Coder.VERSION,
                            "Dialogue",
                            "对话性",
                            "(loop + useful + conservation + return) ÷ (4·posts coded): mean share of the four principles"
                                    + " that a post follows",
                            "principles of Kent & Taylor (1998) and Rybalko & Seltzer (2010); their signs in a text are"
                                    + " ours"),
                    CodedPeriods::dialogue),
            new PeriodRule(
                    new Formula(
                            "personification",
                            Coder.VERSION,
                            "Personification",
                            "人格化",
                            "mean over the posts coded of clamp((number of cues P1 to P7 − 0.5·N1) ÷ 4) to 0..1",
                            "ours"),
                    CodedPeriods::personification));

    static final List<PeriodMeasure> CATEGORIES =
            Arrays.stream(Category.values()).map(CodedPeriods::share).toList();

    static final List<PeriodMeasure> ALL = all();

    private static final String NOT_CODED = "no text was shown, or none was coded yet";
    private static final String AGE_RULE = "each post's text as last shown";

    private CodedPeriods() {}

    private static List<PeriodMeasure> all() {
        List<PeriodMeasure> all = new ArrayList<>(TONE);
        all.addAll(MANNER);
        all.addAll(CATEGORIES);
        return List.copyOf(all);
    }

    private static PeriodMeasure share(Category category) {
        Formula formula = new Formula(
                "category-" + word(category),
                Coder.VERSION,
                "Share of " + category + ": " + category.english(),
                category.chinese() + "类占比",
                "posts whose primary category is " + category + " ÷ posts that have one",
                "ours");
        return new PeriodRule(formula, (of, sample) -> {
            CodingSum codings = sample.totals().codings();
            long categorised = codings.categorised();
            return inputs(categorised, codings)
                    .with("count", codings.of(category))
                    .with("categorised", categorised)
                    .missing("withoutWords", codings.coded() - categorised)
                    .value(of, quotient(codings.of(category), categorised), "no post has words to be categorised by");
        });
    }

    private static Value sentiment(Formula formula, PeriodSample sample) {
        CodingSum codings = sample.totals().codings();
        Inputs inputs = judged(codings);
        for (Sentiment sentiment : Sentiment.values()) {
            inputs.with(word(sentiment), codings.of(sentiment));
        }
        double net = (double) codings.of(Sentiment.POSITIVE) - codings.of(Sentiment.NEGATIVE);
        return inputs.value(formula, quotient(net, codings.judged()), "no text holds anything to judge by");
    }

    private static Value hostility(Formula formula, PeriodSample sample) {
        CodingSum codings = sample.totals().codings();
        return judged(codings)
                .with("hostile", codings.hostile())
                .with("judged", codings.judged())
                .value(formula, quotient(codings.hostile(), codings.judged()), "no text holds anything to judge by");
    }

    private static Inputs judged(CodingSum codings) {
        return inputs(codings.judged(), codings).missing("withoutTone", codings.coded() - codings.judged());
    }

    private static Value dialogue(Formula formula, PeriodSample sample) {
        CodingSum codings = sample.totals().codings();
        Inputs inputs = inputs(codings.coded(), codings);
        double followed = 0;
        for (Principle principle : Principle.values()) {
            inputs.with(word(principle), codings.of(principle));
            followed += codings.of(principle);
        }
        return inputs.with("coded", codings.coded())
                .value(formula, quotient(followed, 4.0 * codings.coded()), NOT_CODED);
    }

    private static Value personification(Formula formula, PeriodSample sample) {
        CodingSum codings = sample.totals().codings();
        double sum = codings.personificationEighths() / 8.0;
        Inputs inputs = inputs(codings.coded(), codings);
        for (Cue cue : Cue.values()) {
            inputs.with(cue.name(), codings.of(cue));
        }
        return inputs.with("sum", sum)
                .with("coded", codings.coded())
                .value(formula, quotient(sum, codings.coded()), NOT_CODED);
    }

    static Inputs inputs(long posts, CodingSum codings) {
        boolean any = codings.coded() + codings.earlier() + codings.uncoded() > 0;
        return new Inputs(posts)
                .read(AGE_RULE)
                .missing("codedByEarlierVersion", codings.earlier())
                .missing("withoutText", codings.uncoded())
                .unless(any, Inputs.NO_POSTS)
                .unless(codings.version() == Coder.VERSION, CodedPosts.otherVersion(codings.version()))
                .unless(
                        codings.coded() + codings.categorised() > 0 || codings.earlier() == 0,
                        "coded by an earlier version; rescoring brings it up to date")
                .unless(codings.coded() + codings.categorised() > 0, NOT_CODED);
    }

    private static OptionalDouble quotient(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
