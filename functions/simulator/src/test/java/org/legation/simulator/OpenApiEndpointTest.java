package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiEndpointTest {

    private static final String OWN = World.agencies().get(0).id();
    private static final String OTHER = World.agencies().get(1).id();

    private final Servers servers = Servers.calm();

    @Test
    void aCodeBuysATokenOnce() {
        Reply.Answer first = grant("code-" + OTHER, Credentials.APP_SECRET);
        JsonNode body = Servers.body(first);
        Shapes.assertHas("open-api-token", body);
        assertThat(body.path("expires_in").asLong()).isEqualTo(604_799);
        assertThat(body.path("remind_in").asText()).isEqualTo("604799");
        assertThat(uid(body.path("access_token").asText())).isEqualTo(OTHER);
        assertThat(error(grant("code-" + OTHER, Credentials.APP_SECRET))).isEqualTo(21325);
        assertThat(error(grant("code-1", Credentials.APP_SECRET))).isEqualTo(21325);
        assertThat(error(grant("code-" + OWN, "wrong"))).isEqualTo(21324);
    }

    @Test
    void aTokenTellsItsAgeAndCanBeRevoked() {
        String token = Servers.body(grant("code-" + OTHER, Credentials.APP_SECRET))
                .path("access_token")
                .asText();
        JsonNode info = Servers.body(oauth("get_token_info", "access_token=" + token));
        assertThat(info.path("create_at").asLong()).isEqualTo(Servers.NOW.getEpochSecond());
        assertThat(info.path("expire_in").asLong()).isEqualTo(604_799);
        oauth("revokeoauth2", "access_token=" + token);
        assertThat(error(open("account/get_uid", token, Map.of()))).isEqualTo(21332);
    }

    @Test
    void onlyOnesOwnNewestPostsAreShown() {
        JsonNode body = Servers.body(open("statuses/user_timeline", Credentials.OPEN_API_TOKEN, Map.of("count", "50")));
        assertThat(body.path("statuses")).hasSize(OpenApiEndpoint.NEWEST);
        assertThat(body.path("statuses"))
                .allSatisfy(one -> assertThat(one.at("/user/idstr").asText()).isEqualTo(OWN));
        Reply.Answer other = open("statuses/user_timeline", Credentials.OPEN_API_TOKEN, Map.of("uid", OTHER));
        assertThat(other.status()).isEqualTo(403);
        assertThat(error(other)).isEqualTo(21335);
        Shapes.assertHas("open-api-error", Servers.body(other));
        assertThat(Servers.body(other).path("request").asText()).isEqualTo("/2/statuses/user_timeline.json");
    }

    @Test
    void aTimelineHasTheDocumentedShape() {
        WorldPost pictures = Servers.post(one -> one.kind() == Kind.PICTURES && one.isPublicAt(Servers.NOW));
        JsonNode body = Servers.body(servers.open(
                CommercialEndpoint.HOST,
                "statuses/user_timeline/other",
                Credentials.COMMERCIAL_TOKEN,
                Map.of("uid", pictures.accountId())));
        Shapes.assertHas("open-api-timeline", body);
    }

    @Test
    void countsLeaveOutWhatIsGone() {
        WorldPost post = Servers.post(one -> one.isPublicAt(Servers.NOW));
        WorldPost gone = Servers.post(one -> one.isDeletedAt(Servers.NOW));
        JsonNode rows = Servers.body(open(
                "statuses/count",
                Credentials.OPEN_API_TOKEN,
                Map.of("ids", gone.mid() + "," + post.mid() + ",4645748019299849")));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("id").asLong()).isEqualTo(post.mid().value());
        assertThat(rows.get(0).path("attitudes").asLong())
                .isEqualTo(post.counts(Servers.NOW).likes().point());
    }

    @Test
    void aBatchTellsTheStateOfEachId() {
        WorldPost post = Servers.post(one -> one.isPublicAt(Servers.NOW));
        JsonNode body = Servers.body(open(
                "statuses/show_batch", Credentials.OPEN_API_TOKEN, Map.of("ids", post.mid() + ",4645748019299849")));
        assertThat(body.path("states").findValuesAsText("state")).containsExactly("0", "1");
    }

    @Test
    void commentsHaveTheEnvelopeAndEndWithACursorOfNought() {
        WorldPost post =
                Servers.post(one -> one.isPublicAt(Servers.NOW) && one.growth().comments() > 30);
        JsonNode body = Servers.body(open(
                "comments/show",
                Credentials.OPEN_API_TOKEN,
                Map.of("id", post.mid().toString(), "count", "200")));
        assertThat(body.path("comments").isArray()).isTrue();
        assertThat(body.path("next_cursor").asLong()).isZero();
        assertThat(body.path("total_number").asLong())
                .isEqualTo(post.counts(Servers.NOW).comments().point());
    }

    @Test
    void aUserIsShownByUidAndByName() {
        JsonNode byUid = Servers.body(open("users/show", Credentials.OPEN_API_TOKEN, Map.of("uid", OTHER)));
        String name = byUid.path("screen_name").asText();
        assertThat(Servers.body(open("users/show", Credentials.OPEN_API_TOKEN, Map.of("screen_name", name))))
                .isEqualTo(byUid);
        assertThat(byUid.path("followers_count").asLong()).isEqualTo(Servers.WORLD.followers(OTHER, Servers.NOW));
        assertThat(error(open("users/show", Credentials.OPEN_API_TOKEN, Map.of("uid", "1234567"))))
                .isEqualTo(20003);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10006, statuses/count",
        "wrong, 21332, statuses/count",
        "2.00simulatorOpen, 10020, statuses/nothing",
        "2.00simulatorOpen, 10016, statuses/count",
    })
    void refusalsHaveTheirCodes(String token, int code, String name) {
        assertThat(error(open(name, token, Map.of()))).isEqualTo(code);
    }

    @Test
    void theTokenMayComeInAHeader() {
        Call call = Call.get(
                OpenApiEndpoint.HOST,
                "/2/account/get_uid.json",
                Map.of(),
                Map.of("authorization", "OAuth2 " + Credentials.OPEN_API_TOKEN));
        assertThat(Servers.body(servers.ask(call, Servers.NOW)).path("uid").asText())
                .isEqualTo(OWN);
    }

    @Test
    void aTokenExpiresAfterAWeekWhereLimitsAreOn() {
        Servers free = new Servers(Behaviours.calm().without(Behaviour.API_LIMITS));
        for (Servers one : List.of(servers, free)) {
            one.open(OpenApiEndpoint.HOST, "account/get_uid", Credentials.OPEN_API_TOKEN, Map.of());
        }
        var later = Servers.NOW.plus(Duration.ofDays(7));
        Reply.Answer expired =
                servers.open(OpenApiEndpoint.HOST, "account/get_uid", Credentials.OPEN_API_TOKEN, Map.of(), later);
        assertThat(error(expired)).isEqualTo(21327);
        assertThat(free.open(OpenApiEndpoint.HOST, "account/get_uid", Credentials.OPEN_API_TOKEN, Map.of(), later)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anHourUsedUpIs10023UntilTheReset() {
        Servers few = new Servers(Behaviours.calm().withHourlyCalls(2));
        String token = Credentials.OPEN_API_TOKEN;
        few.open(OpenApiEndpoint.HOST, "account/get_uid", token, Map.of());
        few.open(OpenApiEndpoint.HOST, "account/get_uid", token, Map.of());
        assertThat(error(few.open(OpenApiEndpoint.HOST, "account/get_uid", token, Map.of())))
                .isEqualTo(10023);
        JsonNode limits = Servers.body(few.open(OpenApiEndpoint.HOST, "account/rate_limit_status", token, Map.of()));
        assertThat(limits.path("user_limit").asInt()).isEqualTo(2);
        assertThat(limits.path("remaining_user_hits").asInt()).isZero();
        assertThat(limits.path("reset_time").asText()).isEqualTo("2026-11-20 11:00:00");
        long wait = limits.path("reset_time_in_seconds").asLong();
        assertThat(few.open(OpenApiEndpoint.HOST, "account/get_uid", token, Map.of(), Servers.NOW.plusSeconds(wait))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLimitsHaveTheDocumentedShape() {
        JsonNode body = Servers.body(open("account/rate_limit_status", Credentials.OPEN_API_TOKEN, Map.of()));
        Shapes.assertHas("open-api-limits", body);
    }

    @Test
    void theCommercialCallsNeedAContract() {
        Map<String, String> query = Map.of("uid", OTHER, "count", "3");
        Reply.Answer with = servers.open(
                CommercialEndpoint.HOST, "statuses/user_timeline/other", Credentials.COMMERCIAL_TOKEN, query);
        assertThat(Servers.body(with).path("statuses")).hasSize(3);
        assertThat(Servers.body(with).path("ad").isArray()).isTrue();
        Reply.Answer without = servers.open(
                CommercialEndpoint.HOST, "statuses/user_timeline/other", Credentials.OPEN_API_TOKEN, query);
        assertThat(error(without)).isEqualTo(10014);
    }

    @Test
    void theCommercialBatchShowsLongTexts() {
        WorldPost post = Servers.post(one -> one.kind() == Kind.LONG && one.isPublicAt(Servers.NOW));
        JsonNode body = Servers.body(servers.open(
                CommercialEndpoint.HOST,
                "statuses/show_batch/biz",
                Credentials.COMMERCIAL_TOKEN,
                Map.of("ids", post.mid().toString(), "isGetLongText", "1")));
        assertThat(body.at("/statuses/0/longText/longTextContent").asText()).isEqualTo(post.wholeText(Servers.NOW));
    }

    @Test
    void theOriginalOfARepostMayBeGone() {
        WorldPost repost = Servers.post(one -> one.kind() == Kind.REPOST_OF_DELETED && one.isPublicAt(Servers.NOW));
        Servers kind = new Servers(Behaviours.calm().without(Behaviour.REPOST_OF_DELETED));
        for (Servers one : Set.of(servers, kind)) {
            JsonNode inner = Servers.body(one.open(
                            OpenApiEndpoint.HOST,
                            "statuses/show",
                            Credentials.OPEN_API_TOKEN,
                            Map.of("id", repost.mid().toString())))
                    .path("retweeted_status");
            assertThat(inner.path("deleted").asText()).isEqualTo(one == servers ? "1" : "");
            assertThat(inner.has("user")).isEqualTo(one == kind);
        }
    }

    private Reply.Answer open(String name, String token, Map<String, String> query) {
        return servers.open(OpenApiEndpoint.HOST, name, token, query);
    }

    private String uid(String token) {
        return Servers.body(open("account/get_uid", token, Map.of()))
                .path("uid")
                .asText();
    }

    private Reply.Answer grant(String code, String secret) {
        return oauth(
                "access_token",
                "client_id=" + Credentials.APP_KEY + "&client_secret=" + secret
                        + "&grant_type=authorization_code&redirect_uri=https%3A%2F%2Fexample.org&code=" + code);
    }

    private Reply.Answer oauth(String name, String form) {
        return servers.ask(
                new Call("POST", OpenApiEndpoint.HOST, "/oauth2/" + name, Map.of(), Map.of(), form), Servers.NOW);
    }

    private static int error(Reply.Answer answer) {
        return Servers.body(answer).path("error_code").asInt();
    }
}
