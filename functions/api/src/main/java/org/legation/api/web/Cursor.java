package org.legation.api.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the next page starts: a word that clients hand back and do not read. */
public final class Cursor {

    private Cursor() {}

    /**
     * Makes a cursor.
     *
     * @param list which list it belongs to; a cursor of another list is refused
     */
    public static String after(String list, String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + last).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The last item of the page before.
     *
     * @param place reads the item's place in the list; throws if it is not one, as only a made-up cursor can be
     */
    public static <T> Optional<T> read(String list, @Nullable String cursor, Function<String, T> place) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(list + ":")) {
                return Optional.of(place.apply(text.substring(list.length() + 1)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Not base 64, or not a place: refused below like any other word that is none of ours.
        }
        throw ProblemException.parameter("cursor", "the 'next' of an earlier page of this list", cursor);
    }
}
