package org.legation.api.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legation.api.Documented;

class SeriesRowTest {

    @Test
    void everyColumnIsDocumentedAndNoOther() {
        assertThat(Documented.table("<!-- columns of a series -->"))
                .containsExactlyElementsOf(Documented.rows(SeriesRow.COLUMNS));
    }
}
