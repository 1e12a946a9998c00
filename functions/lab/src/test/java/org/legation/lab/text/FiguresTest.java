package org.legation.lab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void accuracyAndMacroF1AreThoseOfTheTable() {
        // given: of 3 texts said to be a two are found, of 2 of b one, and one of b is not judged
        Figures figures = new Figures(List.of("a", "b"));
        figures.add(0, 0);
        figures.add(0, 0);
        figures.add(0, 1);
        figures.add(1, 1);
        figures.add(1, -1);

        // then
        assertThat(figures.n()).isEqualTo(5);
        assertThat(figures.unjudged()).isEqualTo(1);
        assertThat(figures.accuracy()).isEqualTo(0.6);
        assertThat(figures.macroF1()).isEqualTo((2 * 2.0 / (3 + 2) + 2 * 1.0 / (2 + 2)) / 2, within(1e-12));
        assertThat(figures.confusionTable().lines())
                .containsExactly(
                        "said by people \\ model         a         b  unjudged",
                        "a                              2         1         0",
                        "b                              0         1         1");
    }

    @Test
    void aLabelThatNobodyUsesHasNoPartInTheMean() {
        Figures figures = new Figures(List.of("a", "b", "c"));
        figures.add(0, 0);
        figures.add(2, 2);

        assertThat(figures.macroF1()).isEqualTo(1);
        assertThat(figures.confusionTable().lines()).hasSize(3);
    }
}
