package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.deliver.Given.ROOM;
import static org.legation.core.deliver.Given.major;
import static org.legation.core.deliver.Given.queued;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

class SummaryTest {

    @Test
    void itSaysHowManyAndNamesTheFirstTen() {
        List<Queued> many = IntStream.range(0, 12)
                .mapToObj(i -> i == 0 ? major("m0", NOON) : queued("m" + i, NOON))
                .toList();

        Message summary = Summary.of(ROOM, many, NOON.plusSeconds(5)).message();

        assertThat(summary.type()).isEqualTo(MessageType.SUMMARY);
        assertThat(summary.severity()).isEqualTo(Severity.MAJOR);
        assertThat(summary.mention()).isTrue();
        assertThat(summary.title()).isEqualTo(new Words("12 messages together, 1 of them major", "合并 12 条消息，其中重大 1 条"));
        assertThat(summary.lines()).hasSize(12);
        assertThat(summary.lines().get(0).english()).contains("more than this channel is sent in an hour");
        assertThat(summary.lines().get(1)).isEqualTo(new Words("Title of m0", "m0 的标题"));
        assertThat(summary.lines().get(11)).isEqualTo(new Words("And 2 more.", "另有 2 条。"));
        assertThat(summary.at()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void itSaysThatMessagesAreLate() {
        Message summary = Summary.of(ROOM, List.of(queued("a", NOON)), NOON.plus(Duration.ofHours(30)))
                .message();

        assertThat(summary.title()).isEqualTo(new Words("1 message that waited", "延迟的 1 条消息"));
        assertThat(summary.lines().get(0).english()).contains("more than a day");
    }

    @Test
    void theSameMessagesInAnyOrderHaveTheSameIdAndOthersAnother() {
        Queued a = queued("a", NOON);
        Queued b = queued("b", NOON);

        String id = Summary.of(ROOM, List.of(a, b), NOON).id();

        assertThat(Summary.of("elsewhere", List.of(b, a), NOON.plusSeconds(900)).id())
                .isEqualTo(id);
        assertThat(Summary.of(ROOM, List.of(a), NOON).id()).isNotEqualTo(id);
        assertThat(id).matches("summary-[0-9a-f]{24}");
    }

    @Test
    void itCanBeFilteredByWhatIsTrueOfAll() {
        Message summary = Summary.of(ROOM, List.of(queued("a", NOON), major("b", NOON)), NOON)
                .message();

        assertThat(summary.attributes()).isEqualTo(Map.of("account", "1743951792"));
    }

    @Test
    void itsDataAreTheIdsAsJson() {
        Message summary = Summary.of(ROOM, List.of(queued("a\"\\\n", NOON), queued("b", NOON)), NOON)
                .message();

        assertThat(summary.data()).isEqualTo("{\"messages\":[\"a\\\"\\\\\\u000a\",\"b\"]}");
    }
}
