package org.legation.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TempoTest {

    @ParameterizedTest
    @CsvSource({"1, PT20S", "2, PT10S", "10, PT2S", "120, PT2S", "3600, PT2S"})
    void anAnswerIsWaitedForTheLessTheFasterTheClockButLongEnough(double speed, Duration patience) {
        assertThat(Tempo.of(speed).patience()).isEqualTo(patience);
    }
}
