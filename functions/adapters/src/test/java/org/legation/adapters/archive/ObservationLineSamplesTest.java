package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader accepts the sample lines that fit the schema and refuses those that do not. */
class ObservationLineSamplesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    static List<String> good() throws IOException {
        return lines("good.jsonl");
    }

    static List<String> bad() throws IOException {
        return lines("bad.jsonl");
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodLineIsReadAndWrittenAgainToTheSame(String line) {
        ObservationLine.Parsed parsed = ObservationLine.parse(line, NOON);

        String written = ObservationLine.write(parsed.account(), parsed.timeline());
        assertThat(ObservationLine.parse(written, NOON)).isEqualTo(parsed);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadLineIsRefusedAndItSaysWhatWasExpected(String line) {
        assertThatThrownBy(() -> ObservationLine.parse(line, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream file = ObservationLineSamplesTest.class.getResourceAsStream("/samples/archive/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
