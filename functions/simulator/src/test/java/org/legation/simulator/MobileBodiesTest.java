package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legation.core.post.Mid;

/** How posts are written: rows 6, 7, 8 and 9. */
class MobileBodiesTest {

    private static final List<WorldPost> POSTS = Calm.posts(25);

    private final MobileBodies odd = bodies(Calm.CALM);
    private final MobileBodies plain = bodies(Calm.PLAIN);

    @Test
    void countsComeInEveryForm() {
        List<JsonNode> counts = counts(odd);

        assertThat(counts)
                .anyMatch(JsonNode::isNumber)
                .anyMatch(JsonNode::isNull)
                .anyMatch(count -> count.asText().matches("[0-9]+") && count.isTextual())
                .anyMatch(count -> count.asText().matches("[0-9.]+万"))
                .anyMatch(count -> count.asText().matches("[0-9.]+万\\+"))
                .anyMatch(count -> count.isNumber() && count.asLong() == MobileCounts.CAP);
        assertThat(MobileCounts.odd(5_000_000, 1).asText()).isIn("100万+", "1000000");
    }

    @Test
    void countsAreExactNumbersWhereThatIsOff() {
        assertThat(counts(plain)).allMatch(JsonNode::isNumber).anyMatch(count -> count.asLong() > MobileCounts.CAP);
        WorldPost post = POSTS.get(0);
        assertThat(mblog(plain, post).path("attitudes_count").asLong())
                .isEqualTo(post.counts(Phone.NOON).likes().point());
    }

    @Test
    void countsFallWhereThatIsOnOnly() {
        WorldPost falling = Calm.WORLD.accounts().stream()
                .flatMap(account ->
                        Calm.WORLD.posts(account.id(), Phone.NOON.minusSeconds(5_000_000), Phone.NOON).stream())
                .filter(MobileBodiesTest::falls)
                .findFirst()
                .orElseThrow();
        World calm = Calm.WORLD.as(Calm.CALM);
        World steady = Calm.WORLD.as(Calm.CALM.without(Behaviour.ODD_COUNTS));

        assertThat(falls(calm.post(falling.mid()).orElseThrow())).isTrue();
        assertThat(falls(steady.post(falling.mid()).orElseThrow())).isFalse();
    }

    @Test
    void picturesComeInEveryForm() {
        List<JsonNode> pictures = mblogs(odd).map(post -> post.path("pics")).toList();

        assertThat(pictures)
                .anyMatch(JsonNode::isArray)
                .anyMatch(JsonNode::isObject)
                .anyMatch(list -> list.isArray() && list.path(0).isNull())
                .anyMatch(list -> list.path(0).path("type").asText().equals("livephoto"));
        assertThat(pictures.stream().filter(JsonNode::isArray))
                .anyMatch(list -> list.path(0).at("/large/geo/width").isTextual());
    }

    @Test
    void everyPictureIsItsOwners() {
        WorldPost post = Calm.post(one -> Pictures.count(one) > 1);

        assertThat(Pictures.ids(post))
                .hasSize(Pictures.count(post))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id).matches("00[0-9a-zA-Z]{28}");
                    assertThat(decoded(id.substring(2, 8))).isEqualTo(Long.parseLong(post.accountId()));
                });
    }

    @Test
    void pagesHaveEveryKindAndLinksAndBidsMayBeAbsent() {
        assertThat(mblogs(odd).map(post -> post.at("/page_info/type").asText()))
                .contains("video", "article", "search_topic");
        assertThat(mblogs(odd)).anyMatch(post -> post.at("/page_info/urls").isNull());
        assertThat(mblogs(odd)).anyMatch(post -> post.path("bid").asText().isEmpty());
    }

    @Test
    void mediaAreRegularWhereThatIsOff() {
        assertThat(mblogs(plain)).allSatisfy(post -> {
            assertThat(post.path("bid").asText()).isNotEmpty();
            assertThat(post.at("/page_info/urls").isNull()).isFalse();
            if (post.has("pics")) {
                assertThat(post.path("pics").isArray()).isTrue();
                assertThat(post.path("pics")).allMatch(picture -> picture.has("pid") && !picture.has("type"));
            }
        });
    }

    @Test
    void aLongTextStandsElsewhereAndSometimesNowhere() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
        List<WorldPost> longOnes =
                POSTS.stream().filter(post -> post.kind() == Kind.LONG).toList();

        List<JsonNode> answers =
                longOnes.stream().map(post -> extend(phone, post)).toList();

        JsonNode listed = mblog(odd, longOnes.get(0));
        assertThat(listed.path("isLongText").asBoolean()).isTrue();
        assertThat(listed.path("text").asText()).endsWith("\">全文</a>");
        assertThat(answers)
                .anyMatch(answer -> answer.at("/data/longTextContent").asText().contains("<br />"))
                .anyMatch(answer -> answer.path("data").isEmpty())
                .anyMatch(answer -> answer.at("/data/ok").asInt(-1) == 0);
    }

    @Test
    void aLongTextStandsInTheListWhereThatIsOff() {
        Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.LONG_TEXT_ELSEWHERE));
        List<WorldPost> longOnes =
                POSTS.stream().filter(post -> post.kind() == Kind.LONG).toList();

        assertThat(longOnes).allSatisfy(post -> {
            assertThat(mblog(plain, post).path("isLongText").asBoolean()).isFalse();
            assertThat(mblog(plain, post).path("text").asText()).doesNotContain("全文");
            assertThat(extend(phone, post).at("/data/ok").asInt()).isEqualTo(1);
        });
    }

    @Test
    void theOriginalOfARepostMayBeGone() {
        List<JsonNode> originals = originals(odd, Kind.REPOST_OF_DELETED);

        assertThat(originals).isNotEmpty().allSatisfy(original -> {
            assertThat(original.path("user").isNull()).isTrue();
            assertThat(original.path("created_at").asText()).isEmpty();
            assertThat(original.path("deleted").asText()).isEqualTo("1");
            assertThat(original.has("pics")).isFalse();
        });
        assertThat(originals(odd, Kind.REPOST))
                .allMatch(original -> original.path("user").has("id"));
    }

    @Test
    void theOriginalIsThereWhereThatIsOff() {
        assertThat(originals(plain, Kind.REPOST_OF_DELETED))
                .isNotEmpty()
                .allMatch(original -> original.path("user").has("id"));
    }

    @Test
    void aTextIsMarkedUpAsOnTheSite() {
        String html = MobileText.html("#虚构# <b> @路人甲（虚构）:好[doge]\nhttp://t.cn/A6abc #茶话会[超话]#", 1);

        assertThat(html)
                .contains("<span class=\"surl-text\">#虚构#</span></a>")
                .contains("&lt;b&gt;")
                .contains("<a href='/n/路人甲（虚构）'>@路人甲（虚构）</a>:好")
                .contains("[doge]")
                .contains("<br />")
                .contains("data-url=\"http://t.cn/A6abc\"")
                .contains("<span class=\"surl-text\">茶话会</span>");
    }

    @Test
    void everyPostHasItsIdInBothForms() {
        assertThat(mblogs(plain))
                .allSatisfy(post -> assertThat(Mid.fromBid(post.path("bid").asText()))
                        .hasToString(post.path("mid").asText()));
    }

    private static MobileBodies bodies(Behaviours behaviours) {
        return new MobileBodies(
                new Shared(Calm.WORLD.as(behaviours), behaviours, new Identities(), new RateModel(behaviours)));
    }

    private static JsonNode mblog(MobileBodies bodies, WorldPost post) {
        return bodies.mblog(post, Calm.WORLD.account(post.accountId()).orElseThrow(), Phone.NOON);
    }

    private static Stream<JsonNode> mblogs(MobileBodies bodies) {
        return POSTS.stream().map(post -> mblog(bodies, post));
    }

    private static List<JsonNode> counts(MobileBodies bodies) {
        return mblogs(bodies)
                .flatMap(post ->
                        Stream.of(post.get("reposts_count"), post.get("comments_count"), post.get("attitudes_count")))
                .toList();
    }

    private static List<JsonNode> originals(MobileBodies bodies, Kind kind) {
        return POSTS.stream()
                .filter(post -> post.kind() == kind)
                .map(post -> mblog(bodies, post).path("retweeted_status"))
                .toList();
    }

    private static JsonNode extend(Phone phone, WorldPost post) {
        return phone.at(Phone.NOON).json("/statuses/extend", "id", post.mid().toString());
    }

    private static boolean falls(WorldPost post) {
        var removal = post.growth().removal();
        var at = post.publishedAt().plus(removal.after());
        return post.counts(at).of(removal.kind()).point()
                < post.counts(at.minusSeconds(1)).of(removal.kind()).point();
    }

    private static long decoded(String base62) {
        String alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return base62.chars().mapToLong(alphabet::indexOf).reduce(0, (number, digit) -> number * 62 + digit);
    }
}
