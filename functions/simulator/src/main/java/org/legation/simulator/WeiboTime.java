package org.legation.simulator;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.legation.core.time.Beijing;

/** Times as Weibo's JSON writes them. */
final class WeiboTime {

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private WeiboTime() {}

    /** The form of {@code created_at}: {@code Fri Nov 20 09:30:15 +0800 2026}. */
    static String created(Instant moment) {
        return CREATED.format(Beijing.at(moment));
    }

    /** The form without a zone: {@code 2026-11-20 09:30:15}. */
    static String plain(Instant moment) {
        return PLAIN.format(Beijing.at(moment));
    }
}
