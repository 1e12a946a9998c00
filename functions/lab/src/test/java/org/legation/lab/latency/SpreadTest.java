package org.legation.lab.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void aShareIsTheSmallestValueThatSoManyDoNotExceed() {
        double[] values =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        assertThat(LatencyCommand.Spread.of(values)).isEqualTo(new LatencyCommand.Spread(100, 198, 200));
        assertThat(LatencyCommand.Spread.of(new double[] {7})).isEqualTo(new LatencyCommand.Spread(7, 7, 7));
        assertThat(LatencyCommand.Spread.of(new double[0])).isEqualTo(new LatencyCommand.Spread(0, 0, 0));
    }
}
