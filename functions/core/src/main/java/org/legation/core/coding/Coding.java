package org.legation.core.coding;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.legation.core.text.Tone;

/**
 * What one version of the {@link Coder} made of a post's text, without the words: small enough to go with the post's
 * counts wherever they go.
 *
 * @param version of the coder; codings of different versions are never added up
 * @param at the observation whose text was coded
 * @param tone null if the text holds nothing to judge by
 * @param categories the primary one first, then up to two secondary ones; empty if there are no words
 * @param principles the dialogic principles it follows
 * @param cues the cues of personification in it
 */
public record Coding(
        int version,
        Instant at,
        @Nullable Tone tone,
        List<Category> categories,
        Set<Principle> principles,
        Set<Cue> cues) {

    /** One primary and up to two secondary ones. */
    public static final int MOST_CATEGORIES = 3;

    public Coding {
        categories = List.copyOf(categories);
        if (categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException("categories: expected at most 3, got " + categories);
        }
        principles = frozen(Principle.class, principles);
        cues = frozen(Cue.class, cues);
    }

    /** What the post is mainly about; null if it has no words. */
    public @Nullable Category primary() {
        return categories.isEmpty() ? null : categories.get(0);
    }

    /**
     * Whether the author says nothing in it: of how it speaks nothing is known, as if no text had been shown. The chain of
     * a repost may tell what it is about all the same.
     */
    public boolean isSilent() {
        return tone == null && principles.isEmpty() && cues.isEmpty();
    }

    /** The share of the four principles that the post follows, 0 to 1. */
    public double dialogue() {
        return (double) principles.size() / Principle.values().length;
    }

    /**
     * Personification in eighths, 0 to 8: clamp((number of P cues − 0.5·N1) / 4) to 0..1, times 8. Whole, so that sums of
     * it are exact.
     */
    public int personificationEighths() {
        int doubled = 0;
        for (Cue cue : cues) {
            doubled += cue.equals(Cue.N1) ? -1 : 2;
        }
        return Math.max(0, Math.min(8, doubled));
    }

    /** The one that counts: of the later version, and of one version that of the later text. */
    public static @Nullable Coding newer(@Nullable Coding a, @Nullable Coding b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int order = Integer.compare(a.version, b.version);
        boolean first = order == 0 ? !b.at.isAfter(a.at) : order > 0;
        return first ? a : b;
    }

    private static <E extends Enum<E>> Set<E> frozen(Class<E> type, Set<E> values) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
