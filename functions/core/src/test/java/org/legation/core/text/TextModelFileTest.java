package org.legation.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextModelFileTest {

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        // when
        TextClassifier read = Given.read(Given.file(Given.model()));

        // then
        assertThat(read.id()).isEqualTo("mood");
        assertThat(read.version()).isEqualTo(7);
        assertThat(read.labels()).containsExactly("good", "middling", "bad");
        assertThat(read.probabilities("好").orElseThrow())
                .containsExactly(
                        new TextClassifier(Given.model()).probabilities("好").orElseThrow());
    }

    @Test
    void theSameModelMakesTheSameBytes() {
        assertThat(Given.file(Given.model())).isEqualTo(Given.file(Given.model()));
    }

    @ParameterizedTest
    @CsvSource({"0, magic", "7, version of the format", "11, version of the features", "15, length", "19, checksum"})
    void aByteThatDiffersInTheHeadIsNamed(int at, String what) {
        // given
        byte[] file = Given.file(Given.model());

        // when
        file[at]++;

        // then
        assertThatThrownBy(() -> Given.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(what);
    }

    @Test
    void aByteThatDiffersInTheBodyIsNoticed() {
        byte[] file = Given.file(Given.model());
        for (int at = 20; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> Given.read(damaged))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("checksum");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 19, 25})
    void aFileThatEndsTooEarlyIsNoticed(int length) {
        byte[] file = Arrays.copyOf(Given.file(Given.model()), length);

        assertThatThrownBy(() -> Given.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("text model: ");
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatThrownBy(
                        () -> new TextModel("x", 1, List.of("a", "b"), 4, 3, new float[1], new float[1], new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 buckets");
        assertThatThrownBy(() -> new TextModel("x", 1, List.of("a"), 4, 3, new float[0], new float[0], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two labels");
        assertThatThrownBy(
                        () -> new TextModel("x", 1, List.of("a", "b"), 4, 0, new float[1], new float[1], new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("runs of 1 to 8, found 0");
    }
}
