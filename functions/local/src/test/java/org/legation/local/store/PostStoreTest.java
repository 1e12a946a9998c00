package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.local.store.Samples.at;
import static org.legation.local.store.Samples.mid;
import static org.legation.local.store.Samples.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.coding.Evidence;
import org.legation.core.observe.Absence;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;
import org.legation.core.store.Stored;

/** The contract of the store of posts. */
@ParameterizedClass
@EnumSource(Engine.class)
class PostStoreTest {

    private final PostStore store;

    PostStoreTest(Engine engine) {
        store = engine.stores().posts();
    }

    @Test
    void postsAreFoundByTheirIds() {
        Stored<PostRecord> one = store.replace(Optional.empty(), post("a", 1)).orElseThrow();
        store.replace(Optional.empty(), post("b", 2));

        assertThat(store.find(Set.of(id(1), new PostId("b", mid(1))))).containsExactly(Map.entry(id(1), one));
        assertThat(store.find(Set.of())).isEmpty();
    }

    @Test
    void moreThanAHundredPostsAreFoundAtOnce() {
        Set<PostId> ids = IntStream.range(0, 130).mapToObj(PostStoreTest::id).collect(Collectors.toSet());
        for (int i = 0; i < 130; i++) {
            store.replace(Optional.empty(), post("a", i));
        }

        assertThat(store.find(ids)).containsOnlyKeys(ids);
    }

    @Test
    void aWriterWhoReadAnOlderStateLoses() {
        Optional<Stored<PostRecord>> first = store.replace(Optional.empty(), post("a", 1));
        PostRecord next = later(post("a", 1));
        Optional<Stored<PostRecord>> second = store.replace(first, next);

        assertThat(second).isPresent();
        assertThat(store.replace(first, later(next))).isEmpty();
        assertThat(store.replace(Optional.empty(), post("a", 1))).isEmpty();
        assertThat(store.find(Set.of(id(1))).get(id(1)).value()).isEqualTo(next);
    }

    @Test
    void theLatestTextIsKeptWhateverComesFirst() {
        store.keep(new PostText(id(1), "second 😀", at(2)));
        store.keep(new PostText(id(1), "first", at(1)));
        assertThat(store.text(id(1))).contains(new PostText(id(1), "second 😀", at(2)));

        store.keep(new PostText(id(1), "third", at(3)));
        store.keep(new PostText(id(1), "third", at(3)));
        assertThat(store.text(id(1))).contains(new PostText(id(1), "third", at(3)));
    }

    @Test
    void theTextOfAPostThatIsGoneExpiresUnlessItCameLater() {
        store.keep(new PostText(id(1), "first", at(1), 2, true, 0, List.of(), null));
        Tombstone tombstone = new Tombstone(Absence.Kind.GONE, at(2));

        store.expire(id(1), tombstone);
        store.expire(id(1), tombstone);
        store.expire(id(9), tombstone);
        store.keep(new PostText(id(1), "first", at(1), 2, true, 0, List.of(), null));

        Instant end = at(2).plus(PostText.KEPT_AFTER_DELETION);
        assertThat(store.text(id(1))).contains(new PostText(id(1), "first", at(1), 2, true, 0, List.of(), end));
        assertThat(store.text(id(9))).isEmpty();

        store.keep(new PostText(id(1), "back", at(3)));
        store.expire(id(1), tombstone);
        assertThat(store.text(id(1))).contains(new PostText(id(1), "back", at(3)));
        assertThat(store.text(id(2))).isEmpty();
    }

    @Test
    void theSameTextCodedByALaterVersionTakesItsPlaceAndKeepsItsEnd() {
        PostText first = new PostText(id(1), "first", at(1), 0, false, 1, List.of(), null);
        PostText recoded =
                new PostText(id(1), "first", at(1), 0, false, 2, List.of(new Evidence("CON", List.of("first"))), null);
        store.keep(first);
        store.expire(id(1), new Tombstone(Absence.Kind.GONE, at(2)));

        store.keep(recoded);
        store.keep(first);

        PostText kept = store.text(id(1)).orElseThrow();
        assertThat(kept.codedBy()).isEqualTo(2);
        assertThat(kept.evidence()).isEqualTo(recoded.evidence());
        assertThat(kept.expiresAt()).isEqualTo(at(2).plus(PostText.KEPT_AFTER_DELETION));
    }

    @Test
    void aPageHoldsTheNewestPostsWithTheirTexts() {
        // given texts of the even ones
        for (int i = 0; i < 6; i++) {
            store.replace(Optional.empty(), post("a", i));
            if (i % 2 == 0) {
                store.keep(new PostText(id(i), "text " + i, at(i)));
            }
        }
        store.replace(Optional.empty(), post("b", 9));

        PostStore.Page page = store.page("a", Optional.empty(), Optional.empty(), 3);

        assertThat(page.posts()).containsExactly(post("a", 5), post("a", 4), post("a", 3));
        assertThat(page.texts()).containsOnlyKeys(mid(4));
        assertThat(minutes(Optional.of(mid(3)), Optional.empty(), 9)).containsExactly(2, 1, 0);
        assertThat(minutes(Optional.of(mid(5)), Optional.of(mid(2)), 9)).containsExactly(4, 3, 2);
        assertThat(minutes(Optional.of(mid(2)), Optional.of(mid(2)), 9)).isEmpty();
        assertThat(minutes(Optional.of(mid(1)), Optional.of(mid(4)), 9)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        for (int i = 0; i < 7; i++) {
            store.replace(Optional.empty(), post("a", i));
            store.keep(new PostText(id(i), "text", at(i)));
        }
        List<Integer> seen = new ArrayList<>();
        Optional<Mid> olderThan = Optional.empty();
        List<Integer> page = minutes(olderThan, Optional.empty(), 3);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = minutes(Optional.of(mid(page.get(page.size() - 1))), Optional.empty(), 3);
        }

        assertThat(seen).containsExactly(6, 5, 4, 3, 2, 1, 0);
    }

    private List<Integer> minutes(Optional<Mid> olderThan, Optional<Mid> notOlderThan, int limit) {
        return store.page("a", olderThan, notOlderThan, limit).posts().stream()
                .map(post ->
                        (int) Duration.between(Samples.NOON, post.observedAt()).toMinutes())
                .toList();
    }

    private static PostId id(int minute) {
        return new PostId("a", mid(minute));
    }

    private static PostRecord later(PostRecord post) {
        return new PostRecord(
                post.accountId(),
                post.mid(),
                post.publishedAt(),
                post.type(),
                post.firstSeenAt(),
                post.observedAt().plusSeconds(5),
                post.counts(),
                post.followers(),
                null,
                post.version(),
                post.coding(),
                post.tombstone(),
                post.curve());
    }
}
