package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.coding.Category;

class MeasuresTest {

    @Test
    void everyMeasureHasAnIdOfItsOwn() {
        assertThat(Measures.PERIOD)
                .extracting(measure -> measure.formula().id())
                .doesNotHaveDuplicates();
        assertThat(Measures.POST).extracting(measure -> measure.formula().id()).doesNotHaveDuplicates();
    }

    @Test
    void everyMeasureIsFoundByItsId() {
        for (PeriodMeasure measure : Measures.PERIOD) {
            assertThat(Measures.period(measure.formula().id())).contains(measure);
        }
        for (PostMeasure measure : Measures.POST) {
            assertThat(Measures.post(measure.formula().id())).contains(measure);
        }
        assertThat(Measures.period("bci5")).isEmpty();
        assertThat(Measures.post("")).isEmpty();
    }

    @Test
    void whoAsksForNoneByNameIsGivenAFew() {
        assertThat(Measures.STANDARD).doesNotHaveDuplicates().hasSizeBetween(4, 8);
        assertThat(Measures.PERIOD).containsAll(Measures.STANDARD);
    }

    @Test
    void everyCategoryHasAShare() {
        assertThat(Category.values())
                .allSatisfy(category -> assertThat(
                                Measures.period("category-" + category.name().toLowerCase(Locale.ROOT)))
                        .isPresent());
    }

    /** A table of the documentation is made of them. */
    @ParameterizedTest
    @MethodSource("formulas")
    void noFormulaBreaksATable(Formula formula) {
        assertThat(formula.definition() + formula.source() + formula.english() + formula.chinese())
                .doesNotContain("|", "\n");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void everyFormulaSaysWhatItIsInBothLanguagesAndWhereItComesFrom(Formula formula) {
        assertThat(formula.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(formula.version()).isPositive();
        assertThat(formula.english()).matches("[ -~]+");
        assertThat(formula.chinese()).matches(".*\\p{IsHan}.*");
        assertThat(formula.definition()).isNotBlank();
        assertThat(formula.source()).isNotBlank();
    }

    static Stream<Formula> formulas() {
        return Stream.of(
                        Measures.PERIOD.stream().map(PeriodMeasure::formula),
                        Measures.FORCES.stream().map(PeriodMeasure::formula),
                        Measures.POST.stream().map(PostMeasure::formula),
                        Measures.OTHER.stream())
                .flatMap(all -> all);
    }
}
