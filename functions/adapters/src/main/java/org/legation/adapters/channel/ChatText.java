package org.legation.adapters.channel;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Words;
import org.legation.core.time.Beijing;

/**
 * A message as a chat shows it, still without a service's markup: in both languages, tidied, no text too long.
 *
 * @param link an address that is safe in any markup; null if there is none
 * @param footer when, and the message's id
 */
record ChatText(Both title, List<Both> lines, @Nullable String link, boolean mention, String footer, boolean digest) {

    /** UTF-16 units of a title in one language. */
    static final int TITLE = 100;

    /** So that title, link and one line fit even into the 2,048 bytes of WeCom's plain text. */
    private static final int LINE = 240;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Words REST_IN_DIGEST = new Words("… more in the digest", "… 其余见摘要");
    private static final Words REST_LEFT_OUT = new Words("… the rest is left out", "… 其余从略");

    /** What is shown on a link. */
    static final Words OPEN = new Words("Open", "打开");

    static ChatText of(Message message, Language first) {
        String link = message.link();
        return new ChatText(
                Both.of(message.title(), first, TITLE),
                message.lines().stream()
                        .map(line -> Both.of(line, first, LINE))
                        .filter(line -> !line.first().isEmpty())
                        .toList(),
                link == null ? null : Texts.address(link),
                message.mention(),
                "北京时间 " + TIME.format(Beijing.at(message.at())) + " Beijing · Legation · id "
                        + Texts.tidy(message.id()),
                message.type() == MessageType.DIGEST || message.type() == MessageType.SUMMARY);
    }

    /** Both languages of a few words of ours. */
    static String bilingual(Words words, Language first) {
        return Both.of(words, first, TITLE).joined(" · ", text -> text);
    }

    /**
     * As many lines as the service takes; the title, the link and the id are always there.
     *
     * @param form gives it the service's form
     * @param fits whether the service takes that
     * @return empty if it does not even take it without lines
     */
    <T> Optional<T> largest(Function<ChatText, T> form, Predicate<T> fits) {
        for (int kept = lines.size(); kept >= 0; kept--) {
            T made = form.apply(keeping(kept));
            if (fits.test(made)) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }

    private ChatText keeping(int most) {
        if (most == lines.size()) {
            return this;
        }
        Words rest = digest ? REST_LEFT_OUT : REST_IN_DIGEST;
        List<Both> kept = new ArrayList<>(lines.subList(0, most));
        kept.add(new Both(rest.chinese() + " / " + rest.english().substring(2), ""));
        return new ChatText(title, kept, link, mention, footer, digest);
    }
}
