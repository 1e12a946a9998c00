package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySkeletonTest {

    @Test
    void isTheFieldsAndTheirTypes() {
        assertThat(BodySkeleton.of(
                                "{\"ok\":1,\"data\":{\"list\":[{\"id\":7,\"text\":\"早\"},{\"id\":\"8\",\"u\":null}]}}")
                        .text())
                .isEqualTo("""
                        $.data.list: array
                        $.data.list[].id: integer
                        $.data.list[].id: string
                        $.data.list[].text: string
                        $.data.list[].u: null
                        $.data.list[]: object
                        $.data: object
                        $.ok: integer
                        $: object
                        """);
    }

    @Test
    void ofAPageIsTheOutlineOfItsTags() {
        assertThat(BodySkeleton.of("<html><body><p id=a>秘密<a href=b>x</a></p><secret-tag>y</secret-tag></body></html>")
                        .text())
                .isEqualTo("html\nhtml>body\nhtml>body>*\nhtml>body>p\nhtml>body>p>a\nhtml>head\n");
    }

    @Test
    void keysThatAreIdsAreNotKept() {
        assertThat(BodySkeleton.of("{\"pic_infos\":{\"009yunyu1ly1\":{\"w\":1},\"小明\":2}}")
                        .text())
                .isEqualTo("$.pic_infos.*.w: integer\n$.pic_infos.*: integer\n$.pic_infos.*: object\n"
                        + "$.pic_infos: object\n$: object\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":1}  | {"a":2}          | true
                    {"a":1}  | {"a":"1"}        | false
                    {"a":1}  | {"b":1}          | false
                    [{"a":1}] | [{"a":1},{"a":3}] | true
                    plain    | words            | true
                    ``       | words            | false
                    """)
    void theFingerprintTellsShapesApart(String one, String other, boolean same) {
        boolean equal =
                BodySkeleton.of(one).fingerprint().equals(BodySkeleton.of(other).fingerprint());
        assertThat(equal).isEqualTo(same);
    }

    @Test
    void aLargeOneIsCutAndSaysSo() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 26 * 26; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("\"field_")
                    .append((char) ('a' + i / 26))
                    .append((char) ('a' + i % 26))
                    .append("\":1");
        }
        BodySkeleton skeleton = BodySkeleton.of(body.append("}").toString());

        assertThat(skeleton.text().length()).isLessThanOrEqualTo(BodySkeleton.MOST_BYTES);
        assertThat(skeleton.text()).endsWith(" more\n");
    }
}
