package org.legation.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/**
 * A post as it truly is, whatever a server shows of it.
 *
 * @param publishedAt to the second, as the mid has it
 * @param firstText the whole text as it was published: plain text with {@code #topics#}, {@code @mentions},
 *     {@code [emoji]}, links and line breaks
 * @param edits later texts, oldest first
 * @param deletedAt when its author deletes it
 * @param hiddenAt when its author makes it private
 * @param original what a repost passes on; null for the account's own
 * @param growth what it earns
 */
public record WorldPost(
        Mid mid,
        String accountId,
        Instant publishedAt,
        Kind kind,
        Visibility visibility,
        String firstText,
        List<Edit> edits,
        @Nullable Instant deletedAt,
        @Nullable Instant hiddenAt,
        @Nullable Original original,
        Growth growth) {

    /** How many characters of a long text a list shows. */
    static final int SHORT = 120;

    /** The text that a list shows at a moment: of a long one, its beginning. */
    public String text(Instant now) {
        String whole = wholeText(now);
        return kind == Kind.LONG && whole.length() > SHORT ? whole.substring(0, SHORT) : whole;
    }

    /** The whole text at a moment, for a post whose list text is only its beginning. */
    public Optional<String> longText(Instant now) {
        return kind == Kind.LONG ? Optional.of(wholeText(now)) : Optional.empty();
    }

    /** The whole text at a moment. */
    public String wholeText(Instant now) {
        String text = firstText;
        for (Edit edit : edits) {
            if (!edit.at().isAfter(now)) {
                text = edit.text();
            }
        }
        return text;
    }

    /** The edits made until a moment. */
    public List<Edit> editsUntil(Instant now) {
        return edits.stream().filter(edit -> !edit.at().isAfter(now)).toList();
    }

    /** The true counts at a moment, neither capped nor rounded. */
    public Engagement counts(Instant now) {
        return growth.at(now);
    }

    public boolean isPublishedAt(Instant now) {
        return !publishedAt.isAfter(now);
    }

    public boolean isDeletedAt(Instant now) {
        return deletedAt != null && !deletedAt.isAfter(now);
    }

    /** Who may see it at a moment. */
    public Visibility visibilityAt(Instant now) {
        return hiddenAt != null && !hiddenAt.isAfter(now) ? Visibility.PRIVATE : visibility;
    }

    /** Whether anybody can see it, apart from limits of the account such as half-year visibility. */
    public boolean isPublicAt(Instant now) {
        return isPublishedAt(now) && !isDeletedAt(now) && visibilityAt(now) == Visibility.PUBLIC;
    }

    /** This post as it would be if nobody ever changed it. */
    WorldPost unchanged() {
        return new WorldPost(
                mid, accountId, publishedAt, kind, visibility, firstText, List.of(), null, null, original, growth);
    }

    /** This post with counts that never fall. */
    WorldPost neverFalling() {
        return new WorldPost(
                mid,
                accountId,
                publishedAt,
                kind,
                visibility,
                firstText,
                edits,
                deletedAt,
                hiddenAt,
                original,
                growth.neverFalling());
    }
}
