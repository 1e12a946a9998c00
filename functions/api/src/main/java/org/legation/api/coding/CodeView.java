package org.legation.api.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legation.api.web.Bilingual;
import org.legation.core.coding.Category;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;

/**
 * A category, principle or cue.
 *
 * @param code its name in the API, such as {@code CON}, {@code loop} or {@code P3}
 */
public record CodeView(String code, Bilingual name) {

    static final List<CodeView> CATEGORIES =
            Arrays.stream(Category.values()).map(CodeView::of).toList();
    static final List<CodeView> PRINCIPLES =
            Arrays.stream(Principle.values()).map(CodeView::of).toList();
    static final List<CodeView> CUES =
            Arrays.stream(Cue.values()).map(CodeView::of).toList();

    private static final Map<String, CodeView> ALL = Stream.of(CATEGORIES, PRINCIPLES, CUES)
            .flatMap(List::stream)
            .collect(Collectors.toMap(view -> view.code.toUpperCase(Locale.ROOT), Function.identity()));

    static CodeView of(Category category) {
        return new CodeView(category.name(), new Bilingual(category.english(), category.chinese()));
    }

    static CodeView of(Principle principle) {
        return new CodeView(
                principle.name().toLowerCase(Locale.ROOT), new Bilingual(principle.english(), principle.chinese()));
    }

    static CodeView of(Cue cue) {
        return new CodeView(cue.name(), new Bilingual(cue.english(), cue.chinese()));
    }

    /** The name in the API of a code as evidence has it; the same for one that there is not any more. */
    static String word(String code) {
        CodeView known = ALL.get(code);
        return known == null ? code : known.code;
    }
}
