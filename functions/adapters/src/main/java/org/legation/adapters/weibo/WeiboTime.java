package org.legation.adapters.weibo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Weibo's way to write a moment: {@code Fri Nov 20 09:30:15 +0800 2026}. */
public final class WeiboTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private WeiboTime() {}

    /**
     * Reads a moment.
     *
     * @return empty if it is not in this form
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, FORM).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
