package org.legation.core.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.score.PostRecord;
import org.legation.core.text.Tone;

/** How one post speaks to its readers, by its text as it was last shown. */
final class CodedPosts {

    static final List<PostMeasure> ALL = List.of(
            measure(
                    "sentiment",
                    "Sentiment",
                    "情感",
                    "(positive − negative) ÷ 100, the probabilities in percent that people would call the text so",
                    "ours",
                    CodedPosts::sentiment),
            measure(
                    "hostility",
                    "Hostility",
                    "敌意",
                    "hostile ÷ 100, the probability in percent that people would call the text hostile",
                    "ours",
                    CodedPosts::hostility),
            measure(
                    "dialogue",
                    "Dialogue",
                    "对话性",
                    "number of principles that the text follows ÷ 4",
                    "principles of Kent & Taylor (1998) and Rybalko & Seltzer (2010); their signs in a text are ours",
                    (formula, coding) -> inputs(coding)
                            .with(
                                    "principles",
                                    coding.principles().stream()
                                            .map(CodedPeriods::word)
                                            .toList())
                            .value(formula, coding.dialogue())),
            measure(
                    "personification",
                    "Personification",
                    "人格化",
                    "clamp((number of cues P1 to P7 − 0.5·N1) ÷ 4) to 0..1",
                    "ours",
                    (formula, coding) -> inputs(coding)
                            .with("cues", coding.cues().stream().map(Enum::name).toList())
                            .value(formula, coding.personificationEighths() / 8.0)));

    private static final String AGE_RULE = "the text as last shown";
    private static final String NO_TONE = "the text holds nothing to judge by";

    private CodedPosts() {}

    private static PostMeasure measure(
            String id,
            String english,
            String chinese,
            String definition,
            String source,
            BiFunction<Formula, Coding, Value> rule) {
        Formula of = new Formula(id, Coder.VERSION, english, chinese, definition, source);
        return new PostRule(
                of,
                (formula, post) -> current(post)
                        .map(coding -> rule.apply(formula, coding))
                        .orElseGet(() -> new Inputs(1).read(AGE_RULE).none(formula, why(post.coding()))));
    }

    private static Optional<Coding> current(PostRecord post) {
        return Optional.ofNullable(post.coding())
                .filter(coding -> coding.version() == Coder.VERSION && !coding.isSilent());
    }

    private static String why(@Nullable Coding coding) {
        if (coding == null) {
            return "no text was shown, or it was not coded yet";
        }
        return coding.version() == Coder.VERSION ? "the author says nothing" : otherVersion(coding.version());
    }

    static String otherVersion(int version) {
        return "coded by version " + version + "; rescoring brings it up to date";
    }

    private static Value sentiment(Formula formula, Coding coding) {
        Tone tone = coding.tone();
        if (tone == null) {
            return inputs(coding).none(formula, NO_TONE);
        }
        return inputs(coding)
                .with("positive", tone.positive())
                .with("neutral", tone.neutral())
                .with("negative", tone.negative())
                .value(formula, (tone.positive() - tone.negative()) / 100.0);
    }

    private static Value hostility(Formula formula, Coding coding) {
        Tone tone = coding.tone();
        return tone == null
                ? inputs(coding).none(formula, NO_TONE)
                : inputs(coding).with("hostile", tone.hostile()).value(formula, tone.hostile() / 100.0);
    }

    private static Inputs inputs(Coding coding) {
        return new Inputs(1).read(AGE_RULE).with("coder", coding.version());
    }
}
