package org.legation.adapters.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Posts, two items each. */
public final class ItemPostStore implements PostStore {

    private final ItemTable table;

    public ItemPostStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Map<PostId, Stored<PostRecord>> find(Set<PostId> posts) {
        Map<PostId, Stored<PostRecord>> found = new HashMap<>();
        for (Map<String, AttributeValue> item :
                table.get(posts.stream().map(PostItems::key).collect(Collectors.toSet()))) {
            PostRecord post = PostItems.read(item);
            found.put(post.id(), new Stored<>(post, new ItemReader(item).version()));
        }
        return found;
    }

    @Override
    public Optional<PostText> text(PostId post) {
        return table.get(PostItems.textKey(post)).map(PostItems::readText);
    }

    @Override
    public Optional<Stored<PostRecord>> replace(Optional<Stored<PostRecord>> seen, PostRecord next) {
        return table.replace(seen.map(Stored::version).orElse(null), PostItems.write(next))
                .map(version -> new Stored<>(next, version));
    }

    @Override
    public void keep(PostText text) {
        // A text is rarely edited: the first attempt supposes that there is none yet.
        String seen = null;
        PostText next = text;
        while (table.replace(seen, PostItems.write(next)).isEmpty()) {
            Map<String, AttributeValue> stored =
                    table.get(PostItems.textKey(text.post())).orElseThrow();
            PostText before = PostItems.readText(stored);
            if (!text.supersedes(before)) {
                return;
            }
            next = text.over(before);
            seen = new ItemReader(stored).version();
        }
    }

    @Override
    public void expire(PostId post, Tombstone tombstone) {
        boolean done = false;
        while (!done) {
            Optional<Map<String, AttributeValue>> stored = table.get(PostItems.textKey(post));
            done = stored.isEmpty()
                    || table.replace(
                                    new ItemReader(stored.get()).version(),
                                    PostItems.write(
                                            PostItems.readText(stored.get()).without(tombstone)))
                            .isPresent();
        }
    }

    @Override
    public Page page(String accountId, Optional<Mid> olderThan, Optional<Mid> notOlderThan, int limit) {
        String from = notOlderThan.map(PostItems::sort).orElse(null);
        // The text of a post sorts right behind it, so a bound that excludes a post excludes its text, too.
        String to = olderThan
                .map(mid -> PostItems.sort(new Mid(mid.value() - 1)) + "#text")
                .orElse(null);
        List<PostRecord> posts = new ArrayList<>();
        Map<Mid, PostText> texts = new HashMap<>();
        // A post has two items at the most: twice the limit brings enough posts, and one more their last text.
        for (Map<String, AttributeValue> item :
                table.query(new ItemTable.Range(accountId, from, to, true, 2 * limit))) {
            if (PostItems.isText(item)) {
                PostText text = PostItems.readText(item);
                texts.put(text.post().mid(), text);
            } else if (posts.size() < limit) {
                posts.add(PostItems.read(item));
            }
        }
        texts.keySet().retainAll(posts.stream().map(PostRecord::mid).collect(Collectors.toSet()));
        return new Page(posts, texts);
    }
}
