package org.legation.core.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a post is about. Each keyword counts once, where it counts most: its weight times 4 in a hashtag, 2 in the author's
 * own words, 1 in a quotation, a title or the chain of a repost;
 * all hints of a category together at most as much as one clear word. The category with the highest sum is the primary one; those with at least half of
 * it, and at least as much as one clear word, are secondary.
 */
final class CategoryRules {

    private static final int IN_HASHTAG = 4;
    private static final int IN_OWN_WORDS = 2;
    private static final int OF_OTHERS = 1;
    private static final int HINT = 1;
    /** One word of weight 2 among the author's own. */
    private static final int CLEAR = 2 * IN_OWN_WORDS;
    /** What a greeting adds: as much as a word that names the category. */
    private static final int GREETING = 4 * IN_OWN_WORDS;

    /**
     * Of equal sums the first: what a reader must know before what is nice to know, the subject before who is present, and
     * any subject before a lottery about it.
     */
    private static final List<Category> ORDER = List.of(
            Category.CON,
            Category.HIS,
            Category.EDU,
            Category.ECO,
            Category.SCI,
            Category.BIL,
            Category.TOU,
            Category.CUL,
            Category.POL,
            Category.PER,
            Category.INT,
            Category.OTH);

    private final Layout layout;
    private final Hits hits;
    private final Notes notes;
    private final Map<Category, Integer> sums = new EnumMap<>(Category.class);

    private CategoryRules(Layout layout, Hits hits, Notes notes) {
        this.layout = layout;
        this.hits = hits;
        this.notes = notes;
    }

    /**
     * The primary category, then the secondary ones.
     *
     * @param cues of the post, with their notes: the private life of whom it speaks for is one clear word for PER
     */
    static List<Category> categories(Layout layout, Hits hits, Notes notes, Set<Cue> cues) {
        if (!layout.hasWords()) {
            return List.of();
        }
        CategoryRules rules = new CategoryRules(layout, hits, notes);
        rules.countWords();
        rules.countGreeting();
        if (cues.contains(Cue.P6)) {
            rules.sums.merge(Category.PER, CLEAR, Integer::sum);
            notes.copy(Cue.P6.name(), Category.PER.name(), Integer.MAX_VALUE);
        }
        return rules.choice();
    }

    private void countWords() {
        Map<Word, Integer> best = new HashMap<>();
        for (Hit hit : hits.all()) {
            best.merge(hit.word(), factor(hit), Math::max);
            Category category = category(hit.word());
            if (category != null) {
                notes.add(category.name(), hit.start(), hit.end());
            }
        }
        Map<Category, Integer> hints = new EnumMap<>(Category.class);
        best.forEach((word, factor) -> {
            Category category = category(word);
            if (category != null) {
                (word.weight() == HINT ? hints : sums).merge(category, word.weight() * factor, Integer::sum);
            }
        });
        hints.forEach((category, sum) -> sums.merge(category, Math.min(sum, CLEAR), Integer::sum));
    }

    private int factor(Hit hit) {
        if (layout.is(hit.start(), Layout.CHAIN | Layout.QUOTED)) {
            return OF_OTHERS;
        }
        return layout.is(hit.start(), Layout.HASHTAG) ? IN_HASHTAG : IN_OWN_WORDS;
    }

    /** A festival that is only told of is culture, whoever keeps it. */
    private static @Nullable Category category(Word word) {
        return switch (word.code()) {
            case Keywords.FESTIVAL, Keywords.OWN_FESTIVAL -> Category.CUL;
            case Keywords.GREETING, Keywords.CHINA -> null;
            default -> Category.valueOf(word.code());
        };
    }

    /** A festival's greeting to readers in China is about the relation, whatever festival it is. */
    private void countGreeting() {
        List<Hit> wishes = hits.outside(Layout.CHAIN, Keywords.GREETING, layout);
        List<Hit> theirs = near(hits.outside(Layout.CHAIN, Keywords.FESTIVAL, layout), wishes);
        List<Hit> own = near(hits.outside(Layout.CHAIN, Keywords.OWN_FESTIVAL, layout), wishes);
        List<Hit> china = hits.outside(Layout.CHAIN, Keywords.CHINA, layout);
        List<Hit> greeted = new ArrayList<>(theirs);
        if (!near(own, china).isEmpty()) {
            greeted.addAll(own);
            greeted.addAll(china);
        }
        if (!greeted.isEmpty()) {
            sums.merge(Category.BIL, GREETING, Integer::sum);
            notes.add(Category.BIL.name(), greeted);
        }
    }

    /** Those with one of the others in their sentence or the ones beside it; both are in the order of the text. */
    private List<Hit> near(List<Hit> these, List<Hit> others) {
        List<Hit> near = new ArrayList<>();
        int next = 0;
        for (Hit hit : these) {
            int sentence = layout.sentence[hit.start()];
            while (next < others.size() && layout.sentence[others.get(next).start()] < sentence - 1) {
                next++;
            }
            if (next < others.size() && layout.sentence[others.get(next).start()] <= sentence + 1) {
                near.add(hit);
            }
        }
        return near;
    }

    private List<Category> choice() {
        List<Category> ranked = sums.keySet().stream()
                .sorted(Comparator.comparing((Category category) -> -sum(category))
                        .thenComparing(ORDER::indexOf))
                .toList();
        if (ranked.isEmpty()) {
            return List.of(Category.OTH);
        }
        Category primary = ranked.get(0);
        int least = Math.max(CLEAR, (sum(primary) + 1) / 2);
        List<Category> chosen = new ArrayList<>(List.of(primary));
        for (Category category : ranked.subList(1, ranked.size())) {
            boolean counts = sum(category) >= least && category != Category.OTH && primary != Category.OTH;
            if (counts && chosen.size() < Coding.MOST_CATEGORIES) {
                chosen.add(category);
            }
        }
        return chosen;
    }

    private int sum(Category category) {
        return sums.getOrDefault(category, 0);
    }
}
