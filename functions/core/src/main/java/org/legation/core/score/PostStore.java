package org.legation.core.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.store.Stored;

/** The posts of accounts. */
public interface PostStore {

    /** The records of some posts; those that are not there are left out. */
    Map<PostId, Stored<PostRecord>> find(Set<PostId> posts);

    Optional<PostText> text(PostId post);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<PostRecord>> replace(Optional<Stored<PostRecord>> seen, PostRecord next);

    /** Keeps a text unless a later version is kept already. */
    void keep(PostText text);

    /** Lets the text of a post that is gone expire, unless a later version is kept. */
    void expire(PostId post, Tombstone tombstone);

    /** An account's posts, newest first. */
    Page page(String accountId, Optional<Mid> olderThan, Optional<Mid> notOlderThan, int limit);

    /**
     * Some posts and their texts.
     *
     * @param texts by id; a post may have none
     */
    record Page(List<PostRecord> posts, Map<Mid, PostText> texts) {}
}
