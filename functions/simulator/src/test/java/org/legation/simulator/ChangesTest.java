package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.legation.core.time.Beijing;

/** What changes between two looks: row 15. */
class ChangesTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Behaviours STEADY = Calm.CALM.without(Behaviour.CHANGES);

    private final Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
    private final Phone steady = Phone.loggedIn(Calm.WORLD, STEADY);

    @Test
    void anEditedPostShowsItsNewTextAndHowOftenItWasEdited() {
        WorldPost post = post(one -> one.edits().size() == 2 && one.deletedAt() == null && one.hiddenAt() == null);
        Instant second = post.edits().get(1).at();

        JsonNode before = show(phone, post, post.publishedAt());
        JsonNode after = show(phone, post, second);

        assertThat(before.path("data").has("edit_count")).isFalse();
        assertThat(before.at("/data/text").asText()).doesNotContain("更正");
        assertThat(after.at("/data/edit_count").asInt()).isEqualTo(2);
        assertThat(after.at("/data/edit_at").asText()).isEqualTo(Dates.full(second));
        assertThat(after.at("/data/text").asText()).contains("（再次更正）");
        assertThat(show(steady, post, second).at("/data/text")).isEqualTo(before.at("/data/text"));
    }

    @Test
    void aDeletedPostIsGoneEverywhere() {
        WorldPost post = post(one -> one.deletedAt() != null && one.hiddenAt() == null);
        Instant deleted = Objects.requireNonNull(post.deletedAt());

        assertThat(show(phone, post, deleted.minusSeconds(1)).path("ok").asInt())
                .isEqualTo(1);
        assertThat(show(phone, post, deleted).path("ok").asInt()).isZero();
        assertThat(extend(phone, post, deleted).path("ok").asInt()).isZero();
        assertThat(phone.at(deleted).answer("/detail/" + post.mid()).text()).contains("h5-404");
        assertThat(mids(phone.at(deleted).page(post.accountId())))
                .doesNotContain(post.mid().toString());
        assertThat(show(steady, post, deleted).path("ok").asInt()).isEqualTo(1);
    }

    @Test
    void aHiddenPostMayNotBeSeen() {
        WorldPost post = post(one -> one.hiddenAt() != null && one.deletedAt() == null);
        Instant hidden = Objects.requireNonNull(post.hiddenAt());

        assertThat(show(phone, post, hidden.minusSeconds(1)).path("ok").asInt()).isEqualTo(1);
        assertThat(show(phone, post, hidden).path("errno").asText()).isEqualTo("20112");
        assertThat(show(steady, post, hidden).path("ok").asInt()).isEqualTo(1);
    }

    @Test
    void anAccountTakesAnotherName() {
        WorldAccount account = Calm.account(one -> one.newName() != null && one.frozen() == null);
        Instant renamed = account.renamedAt();
        String oldName = account.account().name();

        assertThat(name(phone, account, renamed.minusSeconds(1))).isEqualTo(oldName);
        assertThat(name(phone, account, renamed)).isEqualTo(account.newName());
        assertThat(name(steady, account, renamed)).isEqualTo(oldName);
        assertThat(phone.at(renamed).answer("/n/" + oldName).text()).contains("用户不存在");
        assertThat(phone.at(renamed).answer("/n/" + account.newName()).headers().get("location"))
                .endsWith("/u/" + account.uid());
    }

    @Test
    void aFrozenAccountShowsNothingAndPostsNothing() {
        WorldAccount account =
                Calm.account(one -> one.frozen() != null && one.habits().perDay() > 0.5);
        WorldAccount.Days days = Objects.requireNonNull(account.frozen());
        Instant frozen = Beijing.start(days.from());
        Instant free = Beijing.start(days.to());

        assertThat(phone.at(frozen).page(account.uid()).path("msg").asText()).contains("冻结");
        assertThat(phone.at(frozen.minusSeconds(1))
                        .page(account.uid())
                        .path("ok")
                        .asInt())
                .isEqualTo(1);
        assertThat(phone.at(free).page(account.uid()).path("ok").asInt()).isEqualTo(1);
        assertThat(Calm.WORLD.posts(account.uid(), frozen, free)).isEmpty();
        assertThat(steady.at(frozen).page(account.uid()).path("ok").asInt()).isEqualTo(1);
    }

    private static WorldPost post(Predicate<WorldPost> condition) {
        return Calm.WORLD.accounts().stream()
                .map(account -> Calm.WORLD.account(account.id()).orElseThrow())
                .filter(account -> account.frozen() == null && account.visibleFor() == null)
                .flatMap(account -> Calm.WORLD.posts(account.uid(), FROM, Phone.NOON).stream())
                .filter(post -> post.visibility() == Visibility.PUBLIC && post.kind() != Kind.LONG)
                .filter(condition)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode show(Phone phone, WorldPost post, Instant at) {
        return phone.at(at).json("/statuses/show", "id", post.mid().toString());
    }

    private static JsonNode extend(Phone phone, WorldPost post, Instant at) {
        return phone.at(at).json("/statuses/extend", "id", post.mid().toString());
    }

    private static String name(Phone phone, WorldAccount account, Instant at) {
        return phone.at(at)
                .json("/api/container/getIndex", "type", "uid", "value", account.uid())
                .at("/data/userInfo/screen_name")
                .asText();
    }

    private static List<String> mids(JsonNode page) {
        return Phone.posts(List.of(page)).stream()
                .map(post -> post.path("mid").asText())
                .toList();
    }
}
