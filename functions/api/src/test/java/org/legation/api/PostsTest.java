package org.legation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Stores;
import org.legation.core.account.Account;
import org.legation.core.observe.Absence;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostText;
import org.legation.core.score.Tombstone;
import org.legation.core.time.Beijing;

@QuarkusTest
class PostsTest {

    private static final String ID = "9900000001";
    private static final String POSTS = "/accounts/" + ID + "/posts";
    private static final Stores STORES = Fixture.days().stores();

    @Test
    void aPostShowsItsCountsAndExplainsItsMeasures() {
        JsonNode post = Api.get(POSTS + "?limit=1").path("items").path(0);

        PostRecord stored = record(post);
        assertThat(post.path("accountId").asText()).isEqualTo(ID);
        assertThat(post.path("url").asText())
                .isEqualTo("https://weibo.com/" + ID + "/" + stored.mid().bid());
        assertThat(post.path("publishedAt").asText())
                .isEqualTo(stored.publishedAt().toString());
        assertThat(post.path("text").asText()).isNotEmpty();
        long likes = post.path("counts").path("likes").path("value").asLong();
        assertThat(likes).isEqualTo(stored.counts().likes().point());
        JsonNode engagement = post.path("measures").path(0);
        assertThat(engagement.path("formula").path("id").asText()).isEqualTo("engagement");
        assertThat(engagement.path("value").asLong())
                .isEqualTo(stored.counts().interactions(stored.counts().basis()));
        assertThat(engagement.path("inputs").path("likes").asLong()).isEqualTo(likes);
        JsonNode overperformance = post.path("measures").path(1);
        assertThat(overperformance.path("formula").path("id").asText()).isEqualTo("overperformance");
        assertThat(overperformance.has("value") || overperformance.has("why")).isTrue();
        assertThat(post.path("measures")).allSatisfy(value -> {
            assertThat(value.path("formula").path("version").asInt()).isPositive();
            assertThat(value.has("n")).isTrue();
            assertThat(value.path("ageRule").asText()).isNotEmpty();
            assertThat(value.path("missing").isObject()).isTrue();
        });
    }

    @Test
    void fromIncludesAndToExcludes() {
        List<Instant> times =
                Api.all(POSTS, 100, () -> {}).stream().map(PostsTest::published).toList();
        Instant newer = times.get(1);
        Instant older = times.get(5);

        List<Instant> found = Api.all(POSTS + "?from=" + older + "&to=" + newer, 100, () -> {}).stream()
                .map(PostsTest::published)
                .toList();

        assertThat(found).isEqualTo(times.subList(2, 6));
    }

    @Test
    void aDayStandsForItsStartInBeijing() {
        Instant oldest = Beijing.start(Beijing.day(Fixture.days().instant()).minusDays(2));

        List<JsonNode> byDay = Api.all(POSTS + "?from=" + Beijing.day(oldest), 100, () -> {});

        assertThat(byDay).isNotEmpty().isEqualTo(Api.all(POSTS + "?from=" + oldest, 100, () -> {}));
    }

    @Test
    void theGrowthOfAPostEndsAtItsCountsAndNeverFallsHere() {
        JsonNode detail = Api.get(POSTS + "/" + settled().mid());

        JsonNode growth = detail.path("growth");
        assertThat(growth.path("complete").asBoolean()).isTrue();
        List<Long> likes = Api.list(
                growth.path("points"),
                point -> point.path("counts").path("likes").path("value").asLong());
        assertThat(likes).hasSizeGreaterThan(5).isSorted();
        JsonNode last = growth.path("points").path(growth.path("points").size() - 1);
        assertThat(last.path("counts")).isEqualTo(detail.path("post").path("counts"));
        assertThat(growth.path("points"))
                .allSatisfy(point -> assertThat(published(detail.path("post"))
                                .plus(Duration.parse(point.path("age").asText())))
                        .isEqualTo(Instant.parse(point.path("at").asText())));
    }

    @Test
    void aPostIsFoundByTheLettersOfItsLinkToo() {
        Mid mid = settled().mid();

        assertThat(Api.get(POSTS + "/" + mid.bid())).isEqualTo(Api.get(POSTS + "/" + mid));
    }

    /** The account below has posts and nothing in the log, as one whose observations have expired. */
    @Test
    void whenTheLogHasExpiredAThinnedCurveStandsForIt() {
        PostRecord post = settled();
        String id = "expired.1";
        put(moved(post, id));

        JsonNode growth = Api.get("/accounts/" + id + "/posts/" + post.mid()).path("growth");

        assertThat(growth.path("complete").asBoolean()).isFalse();
        assertThat(growth.path("points")).hasSize(post.curve().size()).hasSizeLessThan(25);
        assertThat(growth.path("points")
                        .path(post.curve().size() - 1)
                        .path("at")
                        .asText())
                .isEqualTo(post.observedAt().toString());
    }

    @Test
    void aPostThatIsGoneSaysSoWithItsLastCountsAndStillShowsItsGrowth() {
        PostRecord post = moved(settled(), "gone.1");
        Tombstone end = new Tombstone(Absence.Kind.GONE, post.observedAt().plusSeconds(60));
        put(post.with(end));
        STORES.posts().keep(new PostText(post.id(), "已删（虚构）", post.firstSeenAt(), 1, true, 0, List.of(), null));
        STORES.posts().expire(post.id(), end);

        JsonNode detail = Api.get("/accounts/gone.1/posts/" + post.mid());

        JsonNode shown = detail.path("post");
        assertThat(shown.path("gone").path("kind").asText()).isEqualTo("gone");
        assertThat(shown.path("gone").path("at").asText()).isEqualTo(end.at().toString());
        assertThat(post.publishedAt()
                        .plus(Duration.parse(shown.path("gone").path("age").asText())))
                .isEqualTo(end.at());
        assertThat(shown.path("counts").path("likes").path("value").asLong())
                .isEqualTo(post.counts().likes().point());
        assertThat(shown.path("text").asText()).isEqualTo("已删（虚构）");
        assertThat(shown.path("edits").asInt()).isEqualTo(1);
        assertThat(shown.path("textTruncated").asBoolean()).isTrue();
        assertThat(shown.has("textRemovedAt")).isFalse();
        assertThat(detail.path("growth").path("points")).hasSize(post.curve().size());
        assertThat(Api.get("/accounts/gone.1/posts").path("items").path(0)).isEqualTo(shown);
    }

    @Test
    void aTextThatHasExpiredIsShownNowhere() {
        PostRecord post = moved(settled(), "gone.2");
        Instant expired = Fixture.days().instant().minusSeconds(1);
        put(post);
        STORES.posts().keep(new PostText(post.id(), "过期（虚构）", post.firstSeenAt(), 1, true, 0, List.of(), expired));

        JsonNode shown = Api.get("/accounts/gone.2/posts").path("items").path(0);

        assertThat(shown.path("textRemovedAt").asText()).isEqualTo(expired.toString());
        assertThat(shown.has("text") || shown.has("edits") || shown.has("textTruncated"))
                .isFalse();
        assertThat(Api.get("/accounts/gone.2/posts/" + post.mid()).path("post")).isEqualTo(shown);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(Api.problem(404, "/accounts/1/posts").path("detail").asText())
                .contains("account 1");
        assertThat(Api.problem(404, POSTS + "/4000000000000000").path("detail").asText())
                .contains("post 4000000000000000", ID);
    }

    @Test
    void aCursorOfAnotherAccountIsRefused() {
        String cursor = Api.get(POSTS + "?limit=1").path("next").asText();

        JsonNode problem = Api.problem(400, "/accounts/9900000002/posts?cursor=" + cursor);

        assertThat(problem.path("parameter").asText()).isEqualTo("cursor");
    }

    /** A post that was seen from the start and is old enough to have a history. */
    private static PostRecord settled() {
        Instant now = Fixture.days().instant();
        return Api.all(POSTS, 100, () -> {}).stream()
                .map(PostsTest::record)
                .filter(post -> post.publishedAt().isAfter(SimulatedDays.START)
                        && post.publishedAt().isBefore(now.minus(Duration.ofHours(12))))
                .findFirst()
                .orElseThrow();
    }

    private static PostRecord record(JsonNode post) {
        PostId id = new PostId(ID, Mid.parse(post.path("mid").asText()));
        return STORES.posts().find(Set.of(id)).values().iterator().next().value();
    }

    private static void put(PostRecord post) {
        Account account = Account.unlisted(post.accountId(), "补入号（虚构）");
        STORES.accounts().replace(Optional.empty(), new WatchedAccount(account, PollState.start(null)));
        STORES.posts().replace(Optional.empty(), post);
    }

    private static PostRecord moved(PostRecord post, String accountId) {
        return new PostRecord(
                accountId,
                post.mid(),
                post.publishedAt(),
                post.type(),
                post.firstSeenAt(),
                post.observedAt(),
                post.counts(),
                post.followers(),
                post.expected(),
                post.version(),
                post.coding(),
                post.tombstone(),
                post.curve());
    }

    private static Instant published(JsonNode post) {
        return Instant.parse(post.path("publishedAt").asText());
    }
}
