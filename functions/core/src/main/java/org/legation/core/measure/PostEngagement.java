package org.legation.core.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Interaction;
import org.legation.core.score.PostRecord;

/** The interactions of a post. */
final class PostEngagement implements PostMeasure {

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
                "at the last observation",
                missing(post),
                known ? null : "no count was shown");
    }

    static Map<String, Object> inputs(PostRecord post) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Interaction kind : Interaction.values()) {
            Count count = post.counts().of(kind);
            if (count.isKnown()) {
                TotalsInputs.put(inputs, name(kind), count.point(), count.low(), count.high());
            }
        }
        return inputs;
    }

    static Map<String, Long> missing(PostRecord post) {
        Map<String, Long> missing = new LinkedHashMap<>();
        for (Interaction kind : Interaction.values()) {
            if (!post.counts().of(kind).isKnown()) {
                missing.put(name(kind), 1L);
            }
        }
        return missing;
    }

    private static String name(Interaction kind) {
        return switch (kind) {
            case REPOST -> "reposts";
            case COMMENT -> "comments";
            case LIKE -> "likes";
        };
    }
}
