package org.legation.core.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.aggregate.Totals;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.formula.Wilson;

/**
 * What the four forces of the four-force view are ranked by. The names are those of the 政务指数; the definitions are
 * ours, made of public numbers alone, since that index rests on numbers that only the platform knows.
 */
final class Forces {

    private static final String SOURCE = "ours, after the four dimensions of 政务指数, whose own formula is not public";

    static final PeriodMeasure SPREAD =
            new PeriodRule(new Formula("force-spread", 1, "Spread", "传播力", "ln(1 + reposts)", SOURCE), Forces::spread);

    static final PeriodMeasure SERVICE = new PeriodRule(
            new Formula(
                    "force-service",
                    Coder.VERSION,
                    "Service",
                    "服务力",
                    "posts whose primary category is CON or EDU ÷ posts that have one; answers to users' questions are not"
                            + " known and not in it",
                    SOURCE),
            Forces::service);

    static final PeriodMeasure INTERACTION = new PeriodRule(
            new Formula(
                    "force-interaction",
                    1,
                    "Interaction",
                    "互动力",
                    "ln(1 + comments); the account's own replies are not known and not in it",
                    SOURCE),
            Forces::interaction);

    static final PeriodMeasure APPROVAL = new PeriodRule(
            new Formula(
                    "force-approval",
                    1,
                    "Approval",
                    "认同度",
                    "Wilson's lower bound of likes ÷ (likes + comments), z = 1.96; what comments say is not known and not in"
                            + " it",
                    SOURCE),
            Forces::approval);

    static final List<PeriodMeasure> ALL = List.of(SPREAD, SERVICE, INTERACTION, APPROVAL);

    private Forces() {}

    private static Value spread(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        return new Inputs(totals)
                .needs("reposts", totals.reposts())
                .unless(totals.posts() > 0, Inputs.NO_POSTS)
                .value(formula, Math.log1p(totals.reposts().value()));
    }

    private static Value interaction(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        return new Inputs(totals)
                .needs("comments", totals.comments())
                .unless(totals.posts() > 0, Inputs.NO_POSTS)
                .value(formula, Math.log1p(totals.comments().value()));
    }

    private static Value service(Formula formula, PeriodSample sample) {
        CodingSum codings = sample.totals().codings();
        long service = codings.of(Category.CON) + codings.of(Category.EDU);
        long categorised = codings.categorised();
        OptionalDouble share =
                categorised == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) service / categorised);
        return CodedPeriods.inputs(categorised, codings)
                .with("service", service)
                .with("categorised", categorised)
                .missing("withoutWords", codings.coded() - categorised)
                .value(formula, share, "no post has words to be categorised by");
    }

    private static Value approval(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        Inputs inputs = new Inputs(totals)
                .needs("likes", totals.likes())
                .needs("comments", totals.comments())
                .unless(totals.posts() > 0, Inputs.NO_POSTS);
        double likes = totals.likes().value();
        double both = likes + totals.comments().value();
        return inputs.value(formula, Wilson.lower(likes, both), "there are neither comments nor likes");
    }
}
