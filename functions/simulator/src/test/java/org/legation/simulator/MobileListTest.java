package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.account.Account;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/** An account's list of posts: rows 3, 4, 5 and 14. */
class MobileListTest {

    private final Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void theWholeListIsWhatIsPublicAndWhatFansSee(int index) {
        WorldAccount account = account(index);
        Instant since = account.visibleSince(Phone.NOON).orElse(Beijing.start(World.OPENED));

        Set<String> shown = ownMids(phone.walk(account.uid()), account.uid());

        Set<String> there = Calm.WORLD.posts(account.uid(), since, Phone.NOON).stream()
                .filter(post -> post.isPublicAt(Phone.NOON)
                        || (!post.isDeletedAt(Phone.NOON) && post.visibilityAt(Phone.NOON) == Visibility.FANS))
                .map(post -> post.mid().toString())
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(there);
    }

    @Test
    void aVisitorIsNotShownWhatIsForFans() {
        WorldPost post = Calm.WORLD.accounts().stream()
                .flatMap(account ->
                        Calm.WORLD.posts(account.id(), Phone.NOON.minus(Duration.ofDays(40)), Phone.NOON).stream())
                .filter(one -> one.visibilityAt(Phone.NOON) == Visibility.FANS && !one.isDeletedAt(Phone.NOON))
                .findFirst()
                .orElseThrow();

        JsonNode login = phone.at(post.publishedAt()).page(post.accountId());
        JsonNode visitor =
                Phone.visiting(Calm.WORLD, Calm.CALM).at(post.publishedAt()).page(post.accountId());

        assertThat(ownMids(List.of(login), post.accountId()))
                .contains(post.mid().toString());
        assertThat(ownMids(List.of(visitor), post.accountId()))
                .doesNotContain(post.mid().toString());
    }

    @Test
    void pinnedPostsComeFirstAndMayComeAgain() {
        WorldAccount account = pinning();
        List<WorldPost> pinned = Calm.WORLD.pinned(account.uid(), Phone.NOON);

        List<JsonNode> pages = phone.walk(account.uid());

        JsonNode first = pages.get(0).at("/data/cards/0");
        assertThat(first.path("profile_type_id").asText()).startsWith("proweibotop");
        assertThat(first.at("/mblog/isTop").asInt()).isEqualTo(1);
        assertThat(first.at("/mblog/mblogtype").asInt()).isEqualTo(2);
        assertThat(first.at("/mblog/title/text").asText()).isEqualTo("置顶");
        String mid = pinned.get(0).mid().toString();
        assertThat(first.at("/mblog/mid").asText()).isEqualTo(mid);
        assertThat(Phone.posts(pages).stream()
                        .filter(post -> post.path("mid").asText().equals(mid)))
                .hasSize(2);
    }

    @Test
    void nothingIsPinnedWhereThatIsOff() {
        Phone other = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.PINNED_FIRST));

        assertThat(Phone.posts(other.walk(pinning().uid()))).noneMatch(post -> post.has("isTop"));
    }

    @Test
    void aCursorIsBelowTheLastPostAndItsFormDependsOnTheAccount() {
        JsonNode number = phone.page(account(0).uid());
        JsonNode string = phone.page(account(1).uid());
        JsonNode page = phone.page(account(5).uid());

        assertThat(number.at("/data/cardlistInfo/since_id").isNumber()).isTrue();
        assertThat(number.at("/data/cardlistInfo/since_id").asLong()).isLessThan(lastMid(number));
        assertThat(string.at("/data/cardlistInfo/since_id").isTextual()).isTrue();
        assertThat(page.at("/data/cardlistInfo/page").asInt()).isEqualTo(2);
        assertThat(page.at("/data/cardlistInfo").has("since_id")).isFalse();
    }

    @Test
    void aCursorMayPointAtAPostThatIsNotShown() {
        boolean hidden = false;
        for (Account account : Calm.WORLD.accounts()) {
            String cursor =
                    phone.page(account.id()).at("/data/cardlistInfo/since_id").asText();
            if (Numbers.isMid(cursor)) {
                WorldPost at = Calm.WORLD.post(Mid.parse(cursor)).orElseThrow();
                hidden |= !at.isPublicAt(Phone.NOON);
            }
        }
        assertThat(hidden).isTrue();
    }

    @Test
    void cursorsAreNumbersWhereThatIsOff() {
        Phone other = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.ODD_CURSORS));

        for (int index : List.of(0, 1, 5)) {
            assertThat(other.page(account(index).uid())
                            .at("/data/cardlistInfo/since_id")
                            .isNumber())
                    .isTrue();
        }
    }

    @Test
    void listsHoldGroupsAdvertisementsLikedPostsAndInformation() {
        List<JsonNode> pages = Calm.WORLD.accounts().stream()
                .map(account -> phone.page(account.id()))
                .filter(page -> page.path("ok").asInt() == 1)
                .toList();
        List<JsonNode> cards =
                pages.stream().flatMap(page -> cards(page).stream()).toList();

        assertThat(cards.stream().map(card -> card.path("card_type").asInt())).contains(9, 11, 58);
        assertThat(Phone.posts(pages))
                .anyMatch(post -> post.path("mblogtype").asInt() == 1)
                .anyMatch(post -> post.at("/title/text").asText().endsWith("赞过的微博"));
        List<JsonNode> whole = phone.walk(account(0).uid());
        assertThat(cards(whole.get(whole.size() - 1)).stream()
                        .map(card -> card.path("card_type").asInt()))
                .contains(42);
    }

    @Test
    void listsHoldOnePostACardWhereThatIsOff() {
        Phone other = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.ODD_CARDS));
        for (Account account : Calm.WORLD.accounts()) {
            JsonNode page = other.page(account.id());

            assertThat(cards(page)).allMatch(card -> card.path("card_type").asInt() == 9);
            assertThat(Phone.posts(List.of(page)))
                    .allMatch(post -> post.at("/user/id").asText().equals(account.id()));
        }
    }

    @Test
    void halfAYearEndsTheListAndTheTotalCountsMore() {
        WorldAccount account = halfYear();
        Instant since = account.visibleSince(Phone.NOON).orElseThrow();

        List<JsonNode> pages = phone.walk(account.uid());

        Set<String> shown = ownMids(pages, account.uid());
        assertThat(shown)
                .allMatch(mid -> !Mid.parse(mid).publishedAt().orElseThrow().isBefore(since));
        assertThat(pages.get(0).at("/data/cardlistInfo/total").asInt()).isGreaterThan(shown.size());
    }

    @Test
    void theListGoesBackToTheStartWhereThatIsOff() {
        WorldAccount account = halfYear();
        Phone other = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.HALF_YEAR));

        List<JsonNode> pages = other.walk(account.uid());

        Set<String> shown = ownMids(pages, account.uid());
        Instant since = account.visibleSince(Phone.NOON).orElseThrow();
        assertThat(shown)
                .anyMatch(mid -> Mid.parse(mid).publishedAt().orElseThrow().isBefore(since));
        assertThat(pages.get(0).at("/data/cardlistInfo/total").asInt()).isEqualTo(shown.size());
    }

    @Test
    void nobodyAndNoPostsLookTheSame() {
        JsonNode body = phone.page("9999999999");

        assertThat(body.path("ok").asInt()).isZero();
        assertThat(body.path("msg").asText()).isEqualTo("这里还没有内容");
        assertThat(body.at("/data/cards")).isEmpty();
    }

    private static WorldAccount account(int index) {
        return Calm.account(one -> one.index() == index);
    }

    private static WorldAccount pinning() {
        return Calm.account(one -> !one.isFrozenAt(Phone.NOON)
                && one.visibleFor() == null
                && !Calm.WORLD.pinned(one.uid(), Phone.NOON).isEmpty());
    }

    private static WorldAccount halfYear() {
        return Calm.account(one -> !one.isFrozenAt(Phone.NOON)
                && Duration.ofDays(180).equals(one.visibleFor())
                && one.habits().perDay() > 0.5
                && one.habits().perDay() < 1.5);
    }

    private static Set<String> ownMids(List<JsonNode> pages, String uid) {
        return Phone.posts(pages).stream()
                .filter(post -> post.at("/user/id").asText().equals(uid))
                .map(post -> post.path("mid").asText())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> cards(JsonNode page) {
        List<JsonNode> cards = new ArrayList<>();
        page.at("/data/cards").forEach(cards::add);
        return cards;
    }

    private static long lastMid(JsonNode page) {
        List<JsonNode> posts = Phone.posts(List.of(page));
        return posts.get(posts.size() - 1).path("mid").asLong();
    }
}
