package org.legation.core.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.legation.core.post.PostType;
import org.legation.core.text.TextModels;

/**
 * Codes posts by their text: keyword lists that anyone can read, rules over them, and the text models. Pure, safe for any thread, defined for
 * any text, in a time that grows with its length only.
 *
 * <p>The code book says what each code means; how well this finds it is to be shown on posts that people coded, see
 * {@link Krippendorff}.
 */
public final class Coder {

    /** Raised when the same text would be coded otherwise: by other keywords, rules or models. */
    public static final int VERSION = 1;

    private Coder() {}

    /**
     * Codes a text.
     *
     * <p>Tone is that of the author's own words, without the chain of a repost.
     *
     * @param type of a repost what Weibo writes for authors who add nothing is no text
     * @param text as it is stored; what a repost passes on is not part of it
     * @param at the observation that shows it
     */
    public static Coded code(PostType type, String text, Instant at) {
        Layout layout = new Layout(type, text);
        Keywords.Found found = Keywords.in(layout);
        Notes notes = new Notes(text);
        Set<Cue> cues = CueRules.cues(layout, found.cues(), notes);
        List<Category> categories = CategoryRules.categories(layout, found.categories(), notes, cues);
        Set<Principle> principles = PrincipleRules.principles(layout, found.principles(), notes, categories);
        Coding coding = new Coding(
                VERSION, at, TextModels.shipped().tone(layout.ownWords()).orElse(null), categories, principles, cues);
        return new Coded(coding, notes.of(codes(coding)));
    }

    private static List<String> codes(Coding coding) {
        List<String> codes = new ArrayList<>();
        coding.categories().forEach(category -> codes.add(category.name()));
        coding.principles().forEach(principle -> codes.add(principle.name()));
        coding.cues().forEach(cue -> codes.add(cue.name()));
        return codes;
    }
}
