package org.legation.core.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;
import org.legation.core.store.Stored;

public final class MemoryPosts implements PostStore {

    private final Guarded<PostId, PostRecord> rows;
    private final Guarded<PostId, PostText> texts;

    public MemoryPosts(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
        texts = new Guarded<>(saboteur);
    }

    public Map<PostId, PostRecord> values() {
        return rows.values();
    }

    public Map<PostId, PostText> texts() {
        return texts.values();
    }

    @Override
    public Map<PostId, Stored<PostRecord>> find(Set<PostId> posts) {
        Map<PostId, Stored<PostRecord>> found = new HashMap<>();
        posts.forEach(post -> rows.find(post).ifPresent(stored -> found.put(post, stored)));
        return found;
    }

    @Override
    public Optional<PostText> text(PostId post) {
        return texts.find(post).map(Stored::value);
    }

    @Override
    public Optional<Stored<PostRecord>> replace(Optional<Stored<PostRecord>> seen, PostRecord next) {
        return rows.replace(next.id(), seen, next);
    }

    @Override
    public void keep(PostText text) {
        Optional<Stored<PostText>> seen = texts.find(text.post());
        if (seen.isEmpty() || text.supersedes(seen.get().value())) {
            PostText next = seen.map(stored -> text.over(stored.value())).orElse(text);
            texts.replace(text.post(), seen, next);
        }
    }

    @Override
    public void expire(PostId post, Tombstone tombstone) {
        Optional<Stored<PostText>> seen = texts.find(post);
        seen.ifPresent(text -> texts.replace(post, seen, text.value().without(tombstone)));
    }

    @Override
    public Page page(String accountId, Optional<Mid> olderThan, Optional<Mid> notOlderThan, int limit) {
        throw new UnsupportedOperationException("no step pages");
    }
}
