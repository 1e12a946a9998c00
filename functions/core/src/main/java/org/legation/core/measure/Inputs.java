package org.legation.core.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.legation.core.aggregate.Tally;
import org.legation.core.aggregate.Totals;
import org.legation.core.post.Count;

/** Collects what a number is made of, what is missing from it, and why there is none. */
final class Inputs {

    static final String AGE_RULE = "each post at its last observation";
    static final String NO_POSTS = "no posts were published";

    private final double posts;
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private String ageRule = AGE_RULE;
    private @Nullable String why;

    /**
     * Of so many posts.
     *
     * @param posts n, how many posts stand behind the number
     */
    Inputs(double posts) {
        this.posts = posts;
    }

    /** Of all posts of a period. */
    Inputs(Totals totals) {
        this(totals.posts());
    }

    Inputs with(String name, Object input) {
        inputs.put(name, input);
        return this;
    }

    /** Adds an input if there is one. */
    Inputs with(String name, OptionalDouble input) {
        input.ifPresent(value -> inputs.put(name, value));
        return this;
    }

    /** Adds a post's count, or names it as missing. */
    Inputs with(String name, Count count) {
        if (!count.isKnown()) {
            return missing(name, 1);
        }
        put(inputs, name, count.point(), count.low(), count.high());
        return this;
    }

    /** Adds a sum as far as it was shown. */
    Inputs with(String name, Tally tally) {
        if (!tally.isUnknown()) {
            put(inputs, name, tally.value(), tally.low(), tally.high());
        }
        return missing(name, tally.missing());
    }

    /** Adds a sum without which there is no value. */
    Inputs needs(String name, Tally tally) {
        return with(name, tally).unless(!tally.isUnknown(), name + " were not shown for any of the posts");
    }

    /** Names what so many posts lack. */
    Inputs missing(String name, long posts) {
        if (posts > 0) {
            missing.put(name, posts);
        }
        return this;
    }

    Inputs read(String rule) {
        ageRule = rule;
        return this;
    }

    /** There is no value unless the condition holds; of several reasons the first one is told. */
    Inputs unless(boolean holds, String reason) {
        why = why == null && !holds ? reason : why;
        return this;
    }

    Value value(Formula formula, double value) {
        return new Value(formula, why == null ? value : null, inputs, posts, ageRule, missing, why);
    }

    /** The value, or none for this reason if it is not defined. */
    Value value(Formula formula, OptionalDouble value, String undefined) {
        return unless(value.isPresent(), undefined).value(formula, value.orElse(0));
    }

    /** No value, for this reason or the one known before. */
    Value none(Formula formula, String reason) {
        return unless(false, reason).value(formula, 0);
    }

    /** Adds a number and, where Weibo rounded or capped it, its bounds. */
    static void put(Map<String, Object> inputs, String name, long value, long low, long high) {
        inputs.put(name, value);
        if (low != value || high != value) {
            inputs.put(name + ".low", low);
            inputs.put(name + ".high", high == Long.MAX_VALUE ? "unbounded" : high);
        }
    }
}
