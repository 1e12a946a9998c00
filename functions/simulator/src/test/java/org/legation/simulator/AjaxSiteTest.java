package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AjaxSiteTest {

    private static final String UID = Servers.busy().uid();

    private final Servers servers = Servers.calm();

    @Test
    void theProfileHasTheDocumentedShape() {
        JsonNode body = Servers.body(login("profile/info", Map.of("uid", UID)));
        Shapes.assertHas("desktop-profile", body);
        assertThat(body.at("/data/user/followers_count").asLong()).isEqualTo(Servers.WORLD.followers(UID, Servers.NOW));
        String name = body.at("/data/user/screen_name").asText();
        assertThat(Servers.body(login("profile/info", Map.of("screen_name", name))))
                .isEqualTo(body);
        assertThat(Servers.body(login("profile/detail", Map.of("uid", UID)))
                        .at("/data/created_at")
                        .asText())
                .isEqualTo("2024-01-01 00:00:00");
    }

    @Test
    void theListHasTheDocumentedShape() {
        WorldPost longPost = Servers.post(one -> one.kind() == Kind.LONG
                && one.isPublicAt(Servers.NOW)
                && one.wholeText(Servers.NOW).contains("#"));
        String month = Dates.plain(longPost.publishedAt()).substring(0, 7).replace("-", "");
        JsonNode body = Servers.body(
                login("statuses/mymblog", Map.of("uid", longPost.accountId(), "stat_date", month, "page", "1")));
        Shapes.assertHas("desktop-list", body);
    }

    @Test
    void followingPageAndCursorShowsEveryPublicPostOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 1; page == 1 || !cursor.isEmpty() && page < 6; page++) {
            Map<String, String> query = new HashMap<>(Map.of("uid", UID, "page", "" + page, "feature", "0"));
            query.put("since_id", cursor);
            JsonNode data = Servers.body(login("statuses/mymblog", query)).path("data");
            data.path("list").forEach(one -> {
                if (one.path("isTop").asInt() == 0) {
                    seen.add(one.path("mid").asText());
                }
            });
            cursor = data.path("since_id").asText();
            assertThat(cursor).endsWith("kp" + (page + 1));
        }
        assertThat(seen)
                .isEqualTo(Servers.newest(200).stream()
                        .map(post -> post.mid().toString())
                        .limit(100)
                        .toList());
    }

    @Test
    void aVisitorSeesTheFirstPageOnly() {
        Map<String, String> first = Map.of("uid", UID, "page", "1");
        JsonNode page = Servers.body(visitor("statuses/mymblog", first));
        assertThat(page.path("ok").asInt()).isEqualTo(1);
        String cursor = page.at("/data/since_id").asText();
        for (Map<String, String> next :
                List.of(Map.of("uid", UID, "page", "2"), Map.of("uid", UID, "page", "1", "since_id", cursor))) {
            JsonNode body = Servers.body(visitor("statuses/mymblog", next));
            assertThat(body.path("ok").asInt()).isEqualTo(-100);
            assertThat(body.path("url").asText()).contains("login");
        }
        Servers open = new Servers(Behaviours.calm().without(Behaviour.VISITOR_FIRST_PAGE));
        assertThat(Servers.body(open.desktop(
                                Credentials.VISITOR_COOKIE, "statuses/mymblog", Map.of("uid", UID, "page", "2")))
                        .path("ok")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void withoutACookieALoginIsAskedFor() {
        assertThat(Servers.body(servers.desktop("x=1", "profile/info", Map.of("uid", UID)))
                        .path("ok")
                        .asInt())
                .isEqualTo(-100);
        Servers open = new Servers(Behaviours.calm().without(Behaviour.COOKIE_REQUIRED));
        assertThat(Servers.body(open.desktop("x=1", "profile/info", Map.of("uid", UID)))
                        .path("ok")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"x-requested-with, ''", "referer, ''", "cookie, SUB=_2A25simulator; XSRF-TOKEN=abc"})
    void whatThePageDoesNotSendIsRefused(String header, String value) {
        Map<String, String> headers = new HashMap<>(Servers.desktopHeaders(Credentials.LOGIN_COOKIE));
        headers.put(header, value);
        Call call = Call.get(AjaxSite.HOST, "/ajax/profile/info", Map.of("uid", UID), headers);
        assertThat(Servers.body(servers.ask(call, Servers.NOW)).path("errno").asText())
                .isEqualTo("100007");
        Servers open = new Servers(Behaviours.calm().without(Behaviour.HEADERS_REQUIRED));
        assertThat(Servers.body(open.ask(call, Servers.NOW)).path("ok").asInt()).isEqualTo(1);
    }

    @Test
    void aLongTextIsCutInTheListAndWholeElsewhere() {
        WorldPost post = Servers.post(one -> one.kind() == Kind.LONG
                && one.isPublicAt(Servers.NOW)
                && Dice.below(20, one.mid().value()) != 0);
        String whole = post.wholeText(Servers.NOW);
        JsonNode cut =
                Servers.body(login("statuses/show", Map.of("id", post.mid().toString())));
        assertThat(cut.path("isLongText").asBoolean()).isTrue();
        assertThat(cut.path("text").asText()).endsWith("<span class=\"expand\">展开</span>");
        assertThat(cut.path("text_raw").asText()).hasSizeLessThan(whole.length());
        JsonNode shown =
                Servers.body(login("statuses/show", Map.of("id", post.mid().bid(), "isGetLongText", "true")));
        assertThat(shown.path("text_raw").asText()).isEqualTo(whole);
        assertThat(longText(servers, post).path("longTextContent").asText()).isEqualTo(whole);
    }

    @Test
    void aLongTextMayBeMissing() {
        WorldPost post = Servers.post(one -> one.kind() == Kind.LONG
                && one.isPublicAt(Servers.NOW)
                && Dice.below(20, one.mid().value()) == 0);
        assertThat(longText(servers, post)).isEmpty();
        Servers whole = new Servers(Behaviours.calm().without(Behaviour.LONG_TEXT_ELSEWHERE));
        assertThat(longText(whole, post)).isNotEmpty();
    }

    @Test
    void whatIsGoneOrNotPermittedIsRefused() {
        WorldPost gone = Servers.post(one -> one.isDeletedAt(Servers.NOW));
        WorldPost hidden = Servers.post(one -> one.visibility() == Visibility.PRIVATE && !one.isDeletedAt(Servers.NOW));
        Reply.Answer missing = login("statuses/show", Map.of("id", gone.mid().toString()));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(Servers.body(missing).path("error_code").asInt()).isEqualTo(20101);
        Shapes.assertHas("desktop-error", Servers.body(missing));
        Reply.Answer closed = login("statuses/show", Map.of("id", hidden.mid().toString()));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(Servers.body(closed).path("error_code").asInt()).isEqualTo(20112);
        assertThat(Servers.body(closed).path("message").asText()).isEqualTo("暂无查看权限");
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void commentsCanBeWalkedToTheirEnd(String flow) {
        WorldPost post =
                Servers.post(one -> one.isPublicAt(Servers.NOW) && one.growth().comments() > 60);
        List<String> seen = new ArrayList<>();
        List<JsonNode> bodies = new ArrayList<>();
        String cursor = "0";
        do {
            JsonNode body = Servers.body(login(
                    "statuses/buildComments",
                    Map.of("id", post.mid().toString(), "flow", flow, "count", "20", "max_id", cursor)));
            bodies.add(body);
            body.path("data").forEach(one -> seen.add(one.path("idstr").asText()));
            cursor = body.path("max_id").asText();
        } while (!cursor.equals("0"));
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Servers.WORLD.comments(post).stream()
                        .filter(one -> one.isPublishedAt(Servers.NOW) && !one.filtered())
                        .map(one -> one.id().toString())
                        .toList());
        assertThat(bodies.get(bodies.size() - 1).path("trendsText").asText()).isEqualTo("已加载全部评论");
        Shapes.assertHas("desktop-comments", bodies.toArray(JsonNode[]::new));
    }

    @Test
    void repostListsNeedALogin() {
        WorldPost post =
                Servers.post(one -> one.isPublicAt(Servers.NOW) && one.growth().reposts() > 30);
        Map<String, String> query = Map.of("id", post.mid().toString());
        assertThat(Servers.body(login("statuses/repostTimeline", query)).path("data"))
                .isNotEmpty();
        assertThat(Servers.body(visitor("statuses/repostTimeline", query))
                        .path("ok")
                        .asInt())
                .isEqualTo(-100);
    }

    @Test
    void aNewVisitorFromABlockedAddressIsBlocked() {
        Servers strict = new Servers(Behaviours.calm());
        Map<String, String> query = Map.of("uid", UID);
        for (int i = 0; i < 30; i++) {
            strict.desktop(Credentials.VISITOR_COOKIE, "profile/info", query);
        }
        Call minting = new Call("POST", VisitorEndpoint.COM, "/visitor/genvisitor2", Map.of(), Map.of(), "cb=x&tid=");
        String cookie = strict.ask(minting, Servers.NOW).headers().get("set-cookie");
        assertThat(strict.desktop(cookie, "profile/info", query).status()).isEqualTo(432);
    }

    private Reply.Answer login(String name, Map<String, String> query) {
        return servers.desktop(Credentials.LOGIN_COOKIE, name, query);
    }

    private Reply.Answer visitor(String name, Map<String, String> query) {
        return servers.desktop(Credentials.VISITOR_COOKIE, name, query);
    }

    private static JsonNode longText(Servers servers, WorldPost post) {
        return Servers.body(servers.desktop(
                        Credentials.LOGIN_COOKIE,
                        "statuses/longtext",
                        Map.of("id", post.mid().bid())))
                .path("data");
    }
}
