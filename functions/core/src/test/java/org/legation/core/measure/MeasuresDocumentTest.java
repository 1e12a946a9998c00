package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.Severity;
import org.legation.core.coding.Category;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.rollup.BoardKind;
import org.legation.core.spike.PostChannel;

/** Compares {@code docs/data.md} with the formulas in force. */
class MeasuresDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/data.md");
    private static final String COLUMNS = "| id | version |";
    private static final String RULE = "| ---";

    private List<String> lines = List.of();

    @BeforeEach
    void readDocument() throws IOException {
        lines = Files.readAllLines(DOCUMENT);
    }

    @Test
    void theTableOfPeriodMeasuresSaysWhatTheCodeSays() {
        assertThat(tableAfter("<!-- measures of a period -->"))
                .containsExactlyElementsOf(rows(Measures.PERIOD.stream().map(PeriodMeasure::formula)));
    }

    @Test
    void theTableOfPostMeasuresSaysWhatTheCodeSays() {
        assertThat(tableAfter("<!-- measures of a post -->"))
                .containsExactlyElementsOf(rows(Measures.POST.stream().map(PostMeasure::formula)));
    }

    @Test
    void theTableOfTheOtherFormulasSaysWhatTheCodeSays() {
        assertThat(tableAfter("<!-- behind the measures -->")).containsExactlyElementsOf(rows(Measures.OTHER.stream()));
    }

    @Test
    void theTableOfTheForcesSaysWhatTheCodeSays() {
        assertThat(tableAfter("<!-- forces -->"))
                .containsExactlyElementsOf(rows(Measures.FORCES.stream().map(PeriodMeasure::formula)));
    }

    @Test
    void everySpikeRuleIsNamed() {
        assertThat(lines).anyMatch(line -> line.contains("`" + PostChannel.RULE + "`"));
    }

    @Test
    void everySeverityAndKindHasItsNamesInBothLanguages() {
        Stream<String> severities =
                Arrays.stream(Severity.values()).map(one -> row(one.word(), one.english(), one.chinese()));
        Stream<String> kinds =
                Arrays.stream(AgencyKind.values()).map(one -> row(one.word(), one.english(), one.chinese()));
        assertThat(Stream.concat(severities, kinds))
                .allSatisfy(row -> assertThat(lines).anyMatch(line -> line.startsWith(row)));
    }

    @Test
    void everythingATextIsCodedAsHasItsNamesInBothLanguages() {
        Stream<String> categories =
                Arrays.stream(Category.values()).map(one -> row(one.name(), one.english(), one.chinese()));
        Stream<String> principles = Arrays.stream(Principle.values())
                .map(one -> row(one.name().toLowerCase(Locale.ROOT), one.english(), one.chinese()));
        Stream<String> cues = Arrays.stream(Cue.values()).map(one -> row(one.name(), one.english(), one.chinese()));
        assertThat(Stream.of(categories, principles, cues).flatMap(rows -> rows))
                .allSatisfy(row -> assertThat(lines).contains(row + " |"));
    }

    @Test
    void theStandardMeasuresAreNamed() {
        String named = String.join(" ", lines);
        assertThat(named)
                .containsPattern(Measures.STANDARD.stream()
                        .map(measure -> "`" + measure.formula().id() + "`")
                        .collect(Collectors.joining("(, | and )")));
    }

    @Test
    void everyBoardIsListed() {
        assertThat(BoardKind.ALL)
                .allSatisfy(board -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + board.id() + "` |")));
    }

    private List<String> tableAfter(String marker) {
        assertThat(lines).contains(marker);
        return lines.stream()
                .skip(lines.indexOf(marker) + 1L)
                .takeWhile(line -> !line.equals("<!-- end -->"))
                .filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith(COLUMNS) && !line.startsWith(RULE))
                .toList();
    }

    private static List<String> rows(Stream<Formula> formulas) {
        return formulas.map(formula -> row(
                                formula.id(),
                                Integer.toString(formula.version()),
                                formula.english(),
                                formula.chinese(),
                                formula.definition(),
                                formula.source())
                        + " |")
                .toList();
    }

    private static String row(String id, String... cells) {
        return "| `" + id + "` | " + String.join(" | ", cells);
    }
}
