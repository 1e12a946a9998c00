package org.legation.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

class ChatTextTest {

    private static Message message(MessageType type, int lines) {
        List<Words> numbered = IntStream.range(0, lines)
                .mapToObj(i -> new Words("Line " + i, "第" + i + "行"))
                .toList();
        return Messages.of("an-id", type, Severity.SPIKE, false, new Words("Title", "标题"), numbered);
    }

    private static String shown(ChatText text) {
        return text.title() + "\n" + text.lines() + "\n" + text.link() + "\n" + text.footer();
    }

    @Test
    void theLanguageOfMostReadersComesFirst() {
        Message message = message(MessageType.SPIKE_OPENED, 1);

        assertThat(ChatText.of(message, Language.CHINESE).lines()).containsExactly(new Both("第0行", "Line 0"));
        assertThat(ChatText.of(message, Language.ENGLISH).lines()).containsExactly(new Both("Line 0", "第0行"));
    }

    @Test
    void whatIsTheSameInBothIsShownOnce() {
        Both once = Both.of(new Words("n = 3", "n = 3"), Language.CHINESE, 10);
        Both missing = Both.of(new Words("", "仅中文"), Language.ENGLISH, 10);

        assertThat(once).isEqualTo(new Both("n = 3", ""));
        assertThat(missing).isEqualTo(new Both("仅中文", ""));
    }

    @Test
    void theFooterSaysWhenByBeijingTimeAndWhichMessage() {
        assertThat(ChatText.of(message(MessageType.TEST, 0), Language.CHINESE).footer())
                .isEqualTo("北京时间 11-20 11:30 Beijing · Legation · id an-id");
    }

    @Test
    void whatDoesNotFitIsSaidToBeInTheDigest() {
        ChatText text = ChatText.of(message(MessageType.SPIKE_OPENED, 9), Language.CHINESE);

        ChatText fitting =
                text.largest(one -> one, one -> one.lines().size() <= 4).orElseThrow();

        assertThat(fitting.lines()).hasSize(4);
        assertThat(fitting.lines().get(2).first()).isEqualTo("第2行");
        assertThat(fitting.lines().get(3).first()).isEqualTo("… 其余见摘要 / more in the digest");
    }

    @Test
    void aDigestDoesNotPointToItself() {
        ChatText text = ChatText.of(message(MessageType.DIGEST, 9), Language.CHINESE);

        ChatText fitting =
                text.largest(one -> one, one -> one.lines().size() <= 4).orElseThrow();

        assertThat(fitting.lines().get(3).first()).isEqualTo("… 其余从略 / the rest is left out");
    }

    @Test
    void whatFitsIsWhole() {
        ChatText text = ChatText.of(message(MessageType.SPIKE_OPENED, 3), Language.CHINESE);

        assertThat(text.largest(one -> one, one -> true)).contains(text);
    }

    @Test
    void whatFitsInNoFormIsNotSent() {
        ChatText text = ChatText.of(message(MessageType.SPIKE_OPENED, 3), Language.CHINESE);

        assertThat(text.largest(one -> one, one -> false)).isEmpty();
    }

    @Property(tries = 200)
    void titleLinkAndIdAreThereWhateverIsCut(
            @ForAll @IntRange(max = 60) int lines, @ForAll @IntRange(min = 200, max = 2000) int most) {
        ChatText text = ChatText.of(message(MessageType.SPIKE_OPENED, lines), Language.CHINESE);

        String fitting = text.largest(ChatTextTest::shown, shown -> Texts.bytes(shown) <= most)
                .orElse("");

        if (!fitting.isEmpty()) {
            assertThat(Texts.bytes(fitting)).isLessThanOrEqualTo(most);
            assertThat(fitting).contains("标题", "Title", "https://weibo.com/9900000001/RsdLyvH9v", "id an-id");
        }
    }
}
