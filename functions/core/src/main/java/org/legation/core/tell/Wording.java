package org.legation.core.tell;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.legation.core.alert.Words;
import org.legation.core.post.Interaction;
import org.legation.core.time.Beijing;

/** Numbers and times as people read them. */
public final class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private Wording() {}

    /** A text in both languages with the same values in it. */
    public static Words words(String english, String chinese, Object... values) {
        return new Words(String.format(Locale.ROOT, english, values), String.format(Locale.ROOT, chinese, values));
    }

    /** A title and lines as one text. */
    public static Words text(Words title, List<Words> lines) {
        return new Words(
                title.english() + "\n" + lines.stream().map(Words::english).collect(Collectors.joining("\n")),
                title.chinese() + "\n" + lines.stream().map(Words::chinese).collect(Collectors.joining("\n")));
    }

    /** A whole number with separators. */
    public static String number(double value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.round(value));
    }

    /** A multiple: one decimal below ten. */
    public static String times(double multiple) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(multiple < 10 ? 1 : 0);
        return format.format(multiple);
    }

    /** A share in percent. */
    public static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /** A length of time. */
    public static Words span(Duration span) {
        long minutes = span.toMinutes();
        if (minutes < 120) {
            return new Words(minutes + " min", minutes + " 分钟");
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 72 ? new Words(hours + " h", hours + " 小时") : new Words(hours / 24 + " days", hours / 24 + " 天");
    }

    /** A moment in Beijing time. */
    public static String minute(Instant moment) {
        return MINUTE.format(Beijing.at(moment));
    }

    /** What readers did. */
    public static Words kind(Interaction kind) {
        return switch (kind) {
            case REPOST -> new Words("reposts", "转发");
            case COMMENT -> new Words("comments", "评论");
            case LIKE -> new Words("likes", "点赞");
        };
    }
}
