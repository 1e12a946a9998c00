package org.legation.lab.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Words;

class AftermathTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2, false, true",
        "8, 3, 2, false, true",
        "9, 3, 2, true,  true",
        "0, 9, 4, false, true",
        "0, 9, 5, true,  true",
        "3, 3, 0, false, false"
    })
    void moreThanAFewMessagesAboveTheUsualAreAStorm(int spikes, int usual, int ofData, boolean storm, boolean noticed) {
        List<Sent> sent = Stream.concat(some(spikes, MessageType.SPIKE_OPENED), some(ofData, MessageType.DATA_DEGRADED))
                .toList();

        Aftermath aftermath = new Aftermath(
                Incident.NONE, sent, some(usual, MessageType.SPIKE_RESOLVED).toList(), List.of());

        assertThat(aftermath.isStorm()).isEqualTo(storm);
        assertThat(aftermath.isNoticed()).isEqualTo(noticed);
    }

    @Test
    void digestsAreNoneOfThem() {
        assertThat(some(1, MessageType.DIGEST)).noneMatch(Sent::isOfSpikes).hasSize(1);
    }

    private static Stream<Sent> some(int many, MessageType type) {
        Words words = new Words("a", "一");
        Message message =
                new Message("id", type, NOON, null, Map.of(), "accounts", null, words, List.of(), null, false, "{}");
        return Collections.nCopies(many, new Sent("topic", message, NOON)).stream();
    }
}
