package org.legation.core.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
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
        boolean known = !basis.isEmpty();
        return new Value(
                FORMULA,
                known ? (double) post.counts().interactions(basis) : null,
                inputs(post),
                1,
                AGE_RULE,
                missing(post),
                known ? null : NOTHING_SHOWN);
    }

    static Map<String, Object> inputs(PostRecord post) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Interaction kind : Interaction.values()) {
            Count count = post.counts().of(kind);
            if (count.isKnown()) {
                Inputs.put(inputs, CountNames.of(kind), count.point(), count.low(), count.high());
            }
        }
        return inputs;
    }

    static Map<String, Long> missing(PostRecord post) {
        Map<String, Long> missing = new LinkedHashMap<>();
        for (Interaction kind : Interaction.values()) {
            if (!post.counts().of(kind).isKnown()) {
                missing.put(CountNames.of(kind), 1L);
            }
        }
        return missing;
    }
}
