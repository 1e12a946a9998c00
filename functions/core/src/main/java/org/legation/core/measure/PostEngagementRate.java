package org.legation.core.measure;

import java.util.OptionalDouble;
import org.legation.core.formula.EngagementRate;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.score.PostRecord;

/** A post's interactions against the followers its account had when the post was first seen. */
final class PostEngagementRate implements PostMeasure {

    private static final Formula FORMULA = new Formula(
            "engagement-rate",
            1,
            "Engagement rate, by followers when first seen",
            "互动率（按首见时粉丝数）",
            "100·interactions ÷ followers when the post was first seen",
            "NapoleonCat's engagement rate by followers of a post; the moment of the followers is ours");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PostRecord post) {
        Basis basis = post.counts().basis();
        Count followers = post.followers();
        Inputs inputs = PostEngagement.inputs(1, post);
        if (!followers.isKnown()) {
            return inputs.missing("followers", 1).none(FORMULA, "followers were not shown");
        }
        inputs.with("followers", followers.point())
                .with("followers.at", post.firstSeenAt().toString())
                .unless(!basis.isEmpty(), PostEngagement.NOTHING_SHOWN);
        OptionalDouble rate = EngagementRate.byFollowers(post.counts().interactions(basis), followers.point());
        return inputs.value(FORMULA, rate, "the account had no followers");
    }
}
