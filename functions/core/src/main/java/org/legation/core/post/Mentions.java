package org.legation.core.post;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes private people's names out of a text: an agency may mention or pass on whom it likes, and we keep no private
 * person's name.
 */
public final class Mentions {

    /** What stands in the place of a name. */
    public static final String MASK = "@…";

    /** A name has letters of any script, digits, underscores and hyphens, up to 30. */
    private static final Pattern MENTION = Pattern.compile("(?<![0-9A-Za-z._%+-])@(?<name>[\\p{L}\\p{N}_·-]{1,30})");

    private Mentions() {}

    /**
     * The text with every mention masked, save those of names that are known to be public.
     *
     * @param isPublic whether a name is that of an agency or another account that is observed
     */
    public static String masked(String text, Predicate<String> isPublic) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        Matcher mention = MENTION.matcher(text);
        return mention.replaceAll(found -> {
            boolean keep = isPublic.test(found.group(1));
            return Matcher.quoteReplacement(keep ? found.group() : MASK);
        });
    }
}
