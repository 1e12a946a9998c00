package org.legation.core.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Totals;
import org.legation.core.formula.CrowdTangle;
import org.legation.core.formula.EngagementRate;

/** A period's interactions against its posts and followers. */
final class PeriodRates {

    static final List<PeriodMeasure> ALL = List.of(
            new PeriodRule(
                    new Formula(
                            "interactions-per-post",
                            1,
                            "Interactions per post",
                            "篇均互动量",
                            "sum over reposts, comments and likes of: sum ÷ posts that show it;"
                                    + " where all are shown, interactions ÷ posts",
                            "CrowdTangle's interactions per post; ours where a count is not shown"),
                    PeriodRates::perPost),
            new PeriodRule(
                    new Formula(
                            "engagement-rate",
                            1,
                            "Engagement rate, mean of days, by followers",
                            "互动率（按粉丝数，日均值）",
                            "mean over the days with posts of 100·interactions of the day's posts ÷ followers as last"
                                    + " seen that day",
                            "NapoleonCat's engagement rate by followers of a period; that days without posts are left out"
                                    + " is ours"),
                    PeriodRates::meanOfDays),
            new PeriodRule(
                    new Formula(
                            "engagement-rate-once",
                            1,
                            "Engagement rate, divided once, by followers",
                            "互动率（按粉丝数，期末值）",
                            "100·interactions of the period's posts ÷ followers as last seen in the period",
                            "the rival definition, which divides once; which followers is ours"),
                    PeriodRates::once),
            new PeriodRule(
                    new Formula(
                            "page-rate",
                            1,
                            "Page interaction rate",
                            "主页互动率",
                            "100·interactions-per-post ÷ mean of the followers as last seen on each day",
                            "CrowdTangle's page interaction rate, in percent"),
                    PeriodRates::pageRate));

    private static final String ONE_ACCOUNT = "needs followers, which are kept for one account at a time";
    private static final String NO_FOLLOWERS = "followers were not shown";

    private PeriodRates() {}

    private static Value perPost(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        return TotalEngagement.inputs(totals)
                .with("posts", totals.posts())
                .unless(totals.posts() > 0, Inputs.NO_POSTS)
                .value(formula, TotalEngagement.perPost(totals), TotalEngagement.NOTHING_SHOWN);
    }

    private static Value meanOfDays(Formula formula, PeriodSample sample) {
        if (sample.days() == null) {
            return new Inputs(sample.totals()).none(formula, ONE_ACCOUNT);
        }
        List<AccountDay> days =
                sample.days().stream().filter(day -> !day.posts().isEmpty()).toList();
        List<AccountDay> shown = days.stream()
                .filter(day -> TotalEngagement.sum(day.totals()).isPresent())
                .toList();
        List<AccountDay> used = shown.stream().filter(PeriodRates::hasFollowers).toList();
        Totals totals = totals(used.isEmpty() ? days : used);
        Inputs inputs = TotalEngagement.inputs(totals)
                .with("days", (long) used.size())
                .missing("counts", totals(days).posts() - totals(shown).posts())
                .missing("followers", totals(shown).posts() - totals(used).posts())
                .unless(!days.isEmpty(), Inputs.NO_POSTS)
                .unless(!shown.isEmpty(), TotalEngagement.NOTHING_SHOWN);
        if (used.size() == 1) {
            inputs.with("followers", used.get(0).followers().point());
        }
        List<Double> rates = used.stream().map(PeriodRates::ofDay).toList();
        return inputs.value(formula, EngagementRate.ofPeriod(rates), NO_FOLLOWERS + " on a day with posts");
    }

    private static double ofDay(AccountDay day) {
        double sum = TotalEngagement.sum(day.totals()).orElseThrow();
        return EngagementRate.byFollowers(sum, day.followers().point()).orElseThrow();
    }

    private static Totals totals(List<AccountDay> days) {
        return PeriodSample.of(days).totals();
    }

    private static Value once(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        Inputs inputs = TotalEngagement.inputs(totals);
        if (sample.days() == null) {
            return inputs.none(formula, ONE_ACCOUNT);
        }
        List<AccountDay> days =
                sample.days().stream().filter(PeriodRates::hasFollowers).toList();
        inputs.unless(totals.posts() > 0, Inputs.NO_POSTS);
        OptionalDouble sum = TotalEngagement.sum(totals);
        if (sum.isEmpty() || days.isEmpty()) {
            return inputs.none(formula, sum.isEmpty() ? TotalEngagement.NOTHING_SHOWN : NO_FOLLOWERS);
        }
        AccountDay last = days.get(days.size() - 1);
        return inputs.with("followers", last.followers().point())
                .with("followers.day", last.day().toString())
                .value(
                        formula,
                        EngagementRate.byFollowers(
                                sum.getAsDouble(), last.followers().point()),
                        NO_FOLLOWERS);
    }

    private static Value pageRate(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        Inputs inputs = TotalEngagement.inputs(totals).with("posts", totals.posts());
        if (sample.days() == null) {
            return inputs.none(formula, ONE_ACCOUNT);
        }
        List<AccountDay> days =
                sample.days().stream().filter(PeriodRates::hasFollowers).toList();
        OptionalDouble followers =
                days.stream().mapToLong(day -> day.followers().point()).average();
        OptionalDouble perPost = TotalEngagement.perPost(totals);
        inputs.with("followers.mean", followers)
                .with("followers.days", (long) days.size())
                .unless(totals.posts() > 0, Inputs.NO_POSTS)
                .unless(perPost.isPresent(), TotalEngagement.NOTHING_SHOWN);
        return inputs.value(formula, CrowdTangle.pageRate(perPost.orElse(0), followers.orElse(0)), NO_FOLLOWERS);
    }

    /** A follower count of zero is as good as none: there is nobody to divide by. */
    private static boolean hasFollowers(AccountDay day) {
        return day.followers().isKnown() && day.followers().point() > 0;
    }
}
