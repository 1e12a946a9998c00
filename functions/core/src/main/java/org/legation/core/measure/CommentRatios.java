package org.legation.core.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.legation.core.aggregate.Totals;
import org.legation.core.formula.Ratio;
import org.legation.core.formula.Wilson;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.score.PostRecord;

/** Comments against likes: where there is more talk than applause, people may disagree. */
final class CommentRatios {

    private static final String RATIO_ID = "comment-like-ratio";
    private static final String RATIO_NAME = "Comments against likes";
    private static final String RATIO_CHINESE = "评赞比（平滑对数）";
    private static final String RATIO_SOURCE =
            "replies ÷ likes of Data for Progress; the smoothing by 10 and the logarithm are ours";
    private static final String SHARE_ID = "comment-share-low";
    private static final String SHARE_NAME = "Share of comments, lower bound";
    private static final String SHARE_CHINESE = "评论占比（威尔逊下界）";
    private static final String SHARE_SOURCE = "Wilson's interval; its use here is ours";
    private static final String WILSON =
            "(s + z²/2m − z·√(s·(1−s)/m + z²/4m²)) ÷ (1 + z²/m), with m = comments + likes, s = comments ÷ m, z = 1.96";

    private static final String NOT_SHOWN = "comments or likes were not shown";

    static final List<PeriodMeasure> PERIOD = List.of(
            new PeriodRule(
                    new Formula(
                            RATIO_ID,
                            1,
                            RATIO_NAME,
                            RATIO_CHINESE,
                            "ln((comments + 10) ÷ (likes + 10)), of the posts' sums",
                            RATIO_SOURCE),
                    CommentRatios::ratio),
            new PeriodRule(
                    new Formula(SHARE_ID, 1, SHARE_NAME, SHARE_CHINESE, WILSON + ", of the posts' sums", SHARE_SOURCE),
                    CommentRatios::share));

    static final List<PostMeasure> POST = List.of(
            new PostRule(
                    new Formula(
                            RATIO_ID, 1, RATIO_NAME, RATIO_CHINESE, "ln((comments + 10) ÷ (likes + 10))", RATIO_SOURCE),
                    CommentRatios::ratio),
            new PostRule(
                    new Formula(SHARE_ID, 1, SHARE_NAME, SHARE_CHINESE, WILSON, SHARE_SOURCE), CommentRatios::share));

    private CommentRatios() {}

    private static Value ratio(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        double comments = totals.comments().value();
        Inputs inputs = new Inputs(totals)
                .needs("comments", totals.comments())
                .needs("likes", totals.likes())
                .with("reposts", totals.reposts())
                .unless(totals.posts() > 0, Inputs.NO_POSTS);
        if (!totals.comments().isUnknown()) {
            inputs.with("commentsPerLike", Ratio.plain(comments, totals.likes().value()))
                    .with(
                            "commentsPerRepost",
                            Ratio.plain(comments, totals.reposts().value()));
        }
        return inputs.value(formula, Ratio.smoothed(comments, totals.likes().value()));
    }

    private static Value share(Formula formula, PeriodSample sample) {
        Totals totals = sample.totals();
        Inputs inputs = new Inputs(totals)
                .needs("comments", totals.comments())
                .needs("likes", totals.likes())
                .unless(totals.posts() > 0, Inputs.NO_POSTS);
        if (totals.comments().isUnknown() || totals.likes().isUnknown()) {
            return inputs.none(formula, NOT_SHOWN);
        }
        return share(formula, inputs, totals.comments().value(), totals.likes().value());
    }

    private static Value ratio(Formula formula, PostRecord post) {
        Engagement counts = post.counts();
        Inputs inputs = PostEngagement.inputs(1, post);
        if (!counts.comments().isKnown() || !counts.likes().isKnown()) {
            return inputs.none(formula, NOT_SHOWN);
        }
        double comments = counts.comments().point();
        return inputs.with(
                        "commentsPerLike", Ratio.plain(comments, counts.likes().point()))
                .with("commentsPerRepost", perRepost(comments, counts.reposts()))
                .value(formula, Ratio.smoothed(comments, counts.likes().point()));
    }

    private static OptionalDouble perRepost(double comments, Count reposts) {
        return reposts.isKnown() ? Ratio.plain(comments, reposts.point()) : OptionalDouble.empty();
    }

    private static Value share(Formula formula, PostRecord post) {
        Engagement counts = post.counts();
        if (!counts.comments().isKnown() || !counts.likes().isKnown()) {
            return PostEngagement.inputs(1, post).none(formula, NOT_SHOWN);
        }
        return share(
                formula,
                PostEngagement.inputs(1, post),
                counts.comments().point(),
                counts.likes().point());
    }

    private static Value share(Formula formula, Inputs inputs, double comments, double likes) {
        double all = comments + likes;
        if (all > 0) {
            inputs.with("share", comments / all).with("share.high", Wilson.upper(comments, all));
        }
        return inputs.value(formula, Wilson.lower(comments, all), "there are neither comments nor likes");
    }
}
