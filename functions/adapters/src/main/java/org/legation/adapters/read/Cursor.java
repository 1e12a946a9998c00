package org.legation.adapters.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.weibo.WeiboBody;
import org.legation.core.post.Mid;

/**
 * Where a list goes on, as core keeps it: {@code since_id:5366100000000123}. The value is the site's own and is sent back
 * unchanged.
 */
record Cursor(String parameter, String value) {

    private static final Set<String> PARAMETERS = Set.of("since_id", "page", "max_id");

    static @Nullable Cursor of(WeiboBody.Paging paging) {
        WeiboBody.Cursor cursor = paging.cursor();
        return cursor == null ? null : new Cursor(cursor.parameter(), cursor.value());
    }

    /** Below a post. */
    static Cursor below(Mid mid) {
        return new Cursor("max_id", Long.toString(mid.value() - 1));
    }

    /**
     * Reads what core has kept.
     *
     * @throws IllegalArgumentException if it is no cursor
     */
    static Cursor parse(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length != 2 || !PARAMETERS.contains(parts[0]) || parts[1].isEmpty()) {
            throw new IllegalArgumentException(
                    "cursor: expected one of " + PARAMETERS + " and a value, got '" + text + "'");
        }
        return new Cursor(parts[0], parts[1]);
    }

    /**
     * Reads what core has kept, if it is of a kind that a site understands; another source may have left it.
     *
     * @return null if it is not
     */
    static @Nullable Cursor parse(@Nullable String text, Set<String> understood) {
        if (text == null) {
            return null;
        }
        Cursor cursor = parse(text);
        return understood.contains(cursor.parameter) ? cursor : null;
    }

    @Override
    public String toString() {
        return parameter + ":" + value;
    }
}
