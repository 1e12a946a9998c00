package org.legation.core.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.measure.Measures;

class BoardKindTest {

    @ParameterizedTest
    @MethodSource("kinds")
    void everyBoardRanksByAMeasureThatExists(BoardKind kind) {
        boolean exists = kind.subject() == BoardKind.Subject.POSTS
                ? Measures.post(kind.measure()).isPresent()
                : Measures.period(kind.measure()).isPresent();

        assertThat(exists).as(kind.id()).isTrue();
    }

    static List<BoardKind> kinds() {
        return BoardKind.ALL;
    }

    @Test
    void everyBoardIsFoundByItsId() {
        assertThat(BoardKind.ALL)
                .extracting(BoardKind::id)
                .doesNotHaveDuplicates()
                .contains("accounts-by-bci7");
        for (BoardKind kind : BoardKind.ALL) {
            assertThat(BoardKind.ofId(kind.id())).contains(kind);
        }
        assertThat(BoardKind.ofId("accounts-by-luck")).isEmpty();
    }
}
