package org.legation.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconTest {

    private static final String HEAD = "# Legation keywords: categories, version " + Coder.VERSION;

    @Test
    void aLineGivesItsWordsOneCodeAndWeight() {
        Lexicon lexicon = parse(HEAD, "", "# 注", "CON | 4 | 签证, ^领事$ | 一注", "- | 0 | 签证费");

        assertThat(lexicon.words())
                .containsExactly(
                        new Word("CON", 4, "签证", false, false, "一注"),
                        new Word("CON", 4, "领事", true, true, "一注"),
                        new Word("-", 0, "签证费", false, false, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CON | 4; line 2: expected code | weight | words",
                "CON | 4 | a | b | c; line 2: expected code | weight | words",
                "QQQ | 4 | 签证; line 2: expected a code of",
                "CON | 5 | 签证; line 2: expected a weight from 0 to 4, found '5'",
                "CON |  | 签证; line 2: expected a weight from 0 to 4, found ''",
                "CON | 4 | 签证,,护照; line 2: expected a word between two commas",
                "CON | 4 | ^$; line 2: expected a word between two commas",
                "CON | 4 | 簽證; line 2: expected simplified characters and lower case: 签证",
                "CON | 4 | Visa; line 2: expected simplified characters and lower case: visa",
                "CON | 4 | 签证, 签证; line 2: 签证 is listed for CON already"
            })
    void aMistakeIsNamedWithItsLine(String line, String message) {
        assertThatThrownBy(() -> parse(HEAD, line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("categories, ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"'# Legation keywords: categories, version 0'", "'# Legation keywords: cues, version 1'", "''"})
    void aFileOfAnotherVersionOrNameIsRefused(String head) {
        assertThatThrownBy(() -> parse(head)).hasMessageContaining("line 1: expected '" + HEAD + "'");
        assertThatThrownBy(() -> parse()).hasMessageContaining("line 1: expected '" + HEAD + "'");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryHasWordsThatNameIt(Category category) {
        assertThat(Keywords.CATEGORIES)
                .filteredOn(word -> word.code().equals(category.name()) && word.weight() == 4)
                .hasSizeGreaterThanOrEqualTo(10);
    }

    /** One that no text can match would be dead, and one that a guard always hides, too. */
    @Test
    void everyWordAloneSpeaksForItsCategory() {
        List<String> codes = Arrays.stream(Category.values()).map(Enum::name).toList();
        List<Word> words = Keywords.CATEGORIES.stream()
                .filter(word -> codes.contains(word.code()))
                .toList();

        assertThat(words)
                .filteredOn(word ->
                        Codes.words(Codes.of(word.text() + "，嗯"), word.code()).isEmpty())
                .isEmpty();
    }

    private static Lexicon parse(String... lines) {
        return Lexicon.parse("categories", List.of(lines), Set.of("CON", "EDU"));
    }
}
