package org.legation.core.measure;

import org.legation.core.post.Basis;
import org.legation.core.post.Interaction;
import org.legation.core.score.PostRecord;

/** The interactions of a post. */
final class PostEngagement implements PostMeasure {

    static final String AGE_RULE = "at the last observation";
    static final String NOTHING_SHOWN = "no count was shown";

    private static final Formula FORMULA = new Formula(
            "engagement",
            1,
            "Interactions",
            "互动量",
            "reposts + comments + likes; counts not shown are left out and named",
            "CrowdTangle's total interactions, with its default weights 1, 1, 1");

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Value of(PostRecord post) {
        Basis basis = post.counts().basis();
        return inputs(1, post)
                .unless(!basis.isEmpty(), NOTHING_SHOWN)
                .value(FORMULA, post.counts().interactions(basis));
    }

    /**
     * A post's counts as inputs, those that were not shown as missing.
     *
     * @param posts n
     */
    static Inputs inputs(double posts, PostRecord post) {
        Inputs inputs = new Inputs(posts).read(AGE_RULE);
        for (Interaction kind : Interaction.values()) {
            inputs.with(CountNames.of(kind), post.counts().of(kind));
        }
        return inputs;
    }
}
