package org.legation.core.aggregate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.text.Sentiment;
import org.legation.core.text.Tone;

/**
 * What the texts of some posts were coded as, added up. Codings of the latest version alone are in it; how many posts are
 * left out is told.
 *
 * @param version of the coder
 * @param coded how many posts are in it
 * @param earlier how many posts were coded by an earlier version and are not in it
 * @param uncoded how many posts have shown no text, or one in which the author says nothing
 * @param categories by primary category; posts without words are in none. Of a repost whose author says nothing the
 *     chain tells it
 * @param sentiments by the most probable mood; posts without anything to judge by are in none
 * @param hostile how many posts are more probably hostile than not
 * @param principles how many posts follow each dialogic principle
 * @param cues how many posts have each cue of personification
 * @param personificationEighths the sum of the posts' personification, in eighths
 */
public record CodingSum(
        int version,
        long coded,
        long earlier,
        long uncoded,
        Map<Category, Long> categories,
        Map<Sentiment, Long> sentiments,
        long hostile,
        Map<Principle, Long> principles,
        Map<Cue, Long> cues,
        long personificationEighths) {

    public static final CodingSum EMPTY =
            new CodingSum(Coder.VERSION, 0, 0, 0, Map.of(), Map.of(), 0, Map.of(), Map.of(), 0);

    public CodingSum {
        categories = frozen(Category.class, categories);
        sentiments = frozen(Sentiment.class, sentiments);
        principles = frozen(Principle.class, principles);
        cues = frozen(Cue.class, cues);
    }

    /** How many posts are in a category, by their primary one. */
    public long of(Category category) {
        return categories.getOrDefault(category, 0L);
    }

    public long of(Sentiment sentiment) {
        return sentiments.getOrDefault(sentiment, 0L);
    }

    public long of(Principle principle) {
        return principles.getOrDefault(principle, 0L);
    }

    public long of(Cue cue) {
        return cues.getOrDefault(cue, 0L);
    }

    /** How many posts have words to be categorised by. */
    public long categorised() {
        return sum(categories);
    }

    /** How many posts have a text whose tone could be judged. */
    public long judged() {
        return sum(sentiments);
    }

    /** Adds a post. */
    public CodingSum plus(@Nullable Coding coding) {
        return plus(coding == null ? uncoded(1) : of(coding));
    }

    /** Of so many posts without a text. */
    public static CodingSum uncoded(long posts) {
        return new CodingSum(Coder.VERSION, 0, 0, posts, Map.of(), Map.of(), 0, Map.of(), Map.of(), 0);
    }

    private static CodingSum of(Coding coding) {
        Tone tone = coding.tone();
        Category primary = coding.primary();
        Map<Principle, Long> principles = new EnumMap<>(Principle.class);
        coding.principles().forEach(principle -> principles.put(principle, 1L));
        Map<Cue, Long> cues = new EnumMap<>(Cue.class);
        coding.cues().forEach(cue -> cues.put(cue, 1L));
        return new CodingSum(
                coding.version(),
                coding.isSilent() ? 0 : 1,
                0,
                coding.isSilent() ? 1 : 0,
                primary == null ? Map.of() : Map.of(primary, 1L),
                tone == null ? Map.of() : Map.of(tone.sentiment(), 1L),
                tone != null && tone.isHostile() ? 1 : 0,
                principles,
                cues,
                coding.personificationEighths());
    }

    /** Both together; of two versions the later one's codings, and the other's posts as left out. */
    public CodingSum plus(CodingSum other) {
        if (other.version != version) {
            CodingSum later = other.version > version ? other : this;
            CodingSum earlier = other.version > version ? this : other;
            return later.plus(earlier.leftOut(later.version));
        }
        return new CodingSum(
                version,
                coded + other.coded,
                earlier + other.earlier,
                uncoded + other.uncoded,
                sum(Category.class, categories, other.categories),
                sum(Sentiment.class, sentiments, other.sentiments),
                hostile + other.hostile,
                sum(Principle.class, principles, other.principles),
                sum(Cue.class, cues, other.cues),
                personificationEighths + other.personificationEighths);
    }

    private CodingSum leftOut(int by) {
        return new CodingSum(by, 0, earlier + coded, uncoded, Map.of(), Map.of(), 0, Map.of(), Map.of(), 0);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <E extends Enum<E>> Map<E, Long> sum(Class<E> type, Map<E, Long> a, Map<E, Long> b) {
        Map<E, Long> sum = new EnumMap<>(type);
        sum.putAll(a);
        b.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    private static <E extends Enum<E>> Map<E, Long> frozen(Class<E> type, Map<E, Long> counts) {
        Map<E, Long> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
