package org.legation.core.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/**
 * What spikes: a post, or an account as a whole in an hour.
 *
 * @param mid the post; null for the account
 * @param since when the post was published, or the hour began
 */
public record Subject(@Nullable Mid mid, Instant since) {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuuMMddHH", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static Subject post(Mid mid, Instant publishedAt) {
        return new Subject(mid, publishedAt);
    }

    public static Subject hour(Instant start) {
        return new Subject(null, start);
    }

    public boolean isPost() {
        return mid != null;
    }

    /** The post's id, or such as {@code h2026112408} for the hour that began at 8 UTC. */
    public String word() {
        return mid != null ? mid.toString() : "h" + HOUR.format(since);
    }
}
