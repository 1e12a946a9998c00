package org.legation.core.poll;

import java.util.List;
import java.util.Optional;
import org.legation.core.post.Mid;
import org.legation.core.source.SourceException;

/**
 * A site that shows an account's posts page by page. Each method but {@link #traits} and {@link #preparations} makes one
 * request.
 */
public interface PageSource {

    /** What it can do, and what it costs, as far as that is known. It may learn more from the answers. */
    Traits traits();

    /** How many requests must be made before the first page: who we are there, what a post costs. 0 once they are made. */
    default int preparations() {
        return 0;
    }

    /**
     * Makes the next of these requests.
     *
     * @throws SourceException if it failed; it is then made again another time
     */
    default void prepare() throws SourceException {}

    /**
     * A page of an account's posts.
     *
     * @throws SourceException with {@code OUT_OF_REACH} where older posts are not shown to us, with {@code EMPTY_SUSPECT}
     *     where the answer is empty and should not be
     */
    Page page(PageRequest request) throws SourceException;

    /**
     * How some posts of an account stand now.
     *
     * @param mids at most {@link Traits#refreshBatch}
     * @throws SourceException if the source gave no answer for all of them
     */
    PostAnswers posts(String accountId, List<Mid> mids) throws SourceException;

    /**
     * The whole text of a long post.
     *
     * @return empty if the source has none
     */
    WholeText wholeText(String accountId, Mid mid) throws SourceException;

    /** How many posts the account is said to have; to check an empty page. */
    Profile profile(String accountId) throws SourceException;

    /**
     * A whole text and what it cost.
     *
     * @param text empty if the source has none
     */
    record WholeText(Optional<String> text, long credits) {}
}
