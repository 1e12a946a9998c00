package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.legation.core.time.Beijing;

/** The forms in which Weibo writes a time, all by Beijing's clock. */
final class Dates {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ENGLISH);

    private Dates() {}

    /** The usual form, such as {@code Fri Nov 20 09:30:15 +0800 2026}. */
    static String full(Instant moment) {
        return FULL.format(Beijing.at(moment));
    }

    /** The form without a zone, such as {@code 2026-11-20 09:30:15}. */
    static String plain(Instant moment) {
        return PLAIN.format(Beijing.at(moment));
    }

    /** The form of old endpoints, relative to what their clock says. */
    static String relative(Instant moment, Instant now) {
        long seconds = Math.max(0, Duration.between(moment, now).toSeconds());
        ZonedDateTime then = Beijing.at(moment);
        ZonedDateTime here = Beijing.at(now);
        if (seconds < 10) {
            return "刚刚";
        } else if (seconds < 60) {
            return seconds + "秒前";
        } else if (seconds < 3600) {
            return seconds / 60 + "分钟前";
        } else if (then.toLocalDate().equals(here.toLocalDate())) {
            return seconds < 6 * 3600 ? seconds / 3600 + "小时前" : "今天 " + CLOCK.format(then);
        } else if (then.toLocalDate().plusDays(1).equals(here.toLocalDate())) {
            return "昨天 " + CLOCK.format(then);
        }
        return then.getYear() == here.getYear() ? DAY.format(then) : LONG_DAY.format(then);
    }
}
