package org.legation.api.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legation.api.Documented;
import org.legation.api.web.Column;

class PostColumnsTest {

    @Test
    void everyColumnIsDocumentedAndNoOther() {
        assertThat(Documented.table("<!-- columns of posts -->"))
                .containsExactlyElementsOf(Documented.rows(PostColumns.ALL));
    }

    @Test
    void noTwoColumnsHaveOneName() {
        assertThat(PostColumns.ALL).extracting(Column::name).doesNotHaveDuplicates();
    }
}
