package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.post.Mid;
import org.w3c.dom.Document;

class RssHubEndpointTest {

    private static final String UID = Servers.busy().uid();
    private static final Map<String, String> JSON = Map.of("format", "json");

    private final Servers servers = Servers.calm();

    @Test
    void theJsonFeedHasTheNewestPostsWithoutCounts() {
        JsonNode feed = Servers.body(ask(servers, "/weibo/user/" + UID, JSON, Servers.NOW));
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(mids(feed))
                .isEqualTo(Servers.newest(30).stream()
                        .limit(10)
                        .map(WorldPost::mid)
                        .toList());
        assertThat(feed.path("items")).allSatisfy(item -> {
            assertThat(Instant.parse(item.path("date_published").asText())).isBeforeOrEqualTo(Servers.NOW);
            assertThat(item.path("content_html").isTextual()).isTrue();
            assertThat(item.path("title").isTextual()).isTrue();
            assertThat(item.at("/authors/0/name").isTextual()).isTrue();
        });
        assertThat(feed.toString()).doesNotContain("count");
    }

    @Test
    void theXmlFeedHasTheSamePosts() throws Exception {
        JsonNode json = Servers.body(ask(servers, "/weibo/user/" + UID, JSON, Servers.NOW));
        Reply.Answer answer = ask(servers, "/weibo/user/" + UID, Map.of(), Servers.NOW);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()));
        List<String> links = new ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName("guid").getLength(); i++) {
            links.add(xml.getElementsByTagName("guid").item(i).getTextContent());
        }
        assertThat(links).isEqualTo(json.path("items").findValuesAsText("id"));
        assertThat(xml.getElementsByTagName("pubDate").item(0).getTextContent())
                .endsWith("2026 " + time(json) + " GMT");
    }

    @Test
    void whatWasReadIsShownForFiveMinutes() {
        WorldPost newest = Servers.newest(3).get(0);
        Instant before = newest.publishedAt().minusSeconds(1);
        Servers uncached = new Servers(Behaviours.calm().without(Behaviour.RSSHUB_LIMITS));
        for (Servers one : List.of(servers, uncached)) {
            ask(one, "/weibo/user/" + UID, JSON, before);
            boolean cached = one.equals(servers);
            assertThat(shows(one, newest, before.plusSeconds(299))).isEqualTo(!cached);
            assertThat(shows(one, newest, before.plusSeconds(300))).isTrue();
        }
    }

    @Test
    void whileItHasNoCookieItAnswers503() {
        Servers down = new Servers(Behaviours.calm().withCoolDownShare(1));
        Reply.Answer answer = ask(down, "/weibo/user/" + UID, Map.of(), Servers.NOW);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).containsPattern("(?i)cookies");
        Servers off = new Servers(Behaviours.calm().withCoolDownShare(1).without(Behaviour.RSSHUB_LIMITS));
        assertThat(ask(off, "/weibo/user/" + UID, Map.of(), Servers.NOW).status())
                .isEqualTo(200);
    }

    @Test
    void theCoolDownsLastFiveMinutesAndHaveTheirShare() {
        Servers some = new Servers(Behaviours.calm().withCoolDownShare(0.2));
        int down = 0;
        for (int i = 0; i < 1000; i++) {
            Instant start = Servers.NOW.plus(RssHubEndpoint.CACHE.multipliedBy(i));
            int first = ask(some, "/weibo/user/1234567", Map.of(), start).status();
            boolean cold = ask(some, "/weibo/user/" + UID, Map.of(), start).status() == 503;
            assertThat(ask(some, "/weibo/user/" + UID, Map.of(), start.plusSeconds(299))
                            .status())
                    .isEqualTo(cold ? 503 : 200);
            assertThat(first).isEqualTo(503);
            down += cold ? 1 : 0;
        }
        assertThat(down).isBetween(150, 250);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "/1, true", "/readable=1, false", "/readable=1&showRetweeted=1, true"})
    void parametersOfTheRouteLeaveRepostsOut(String params, boolean shown) {
        WorldPost repost = Servers.post(one -> one.kind() == Kind.REPOST && one.isPublicAt(Servers.NOW));
        JsonNode feed =
                Servers.body(ask(servers, "/weibo/user/" + repost.accountId() + params, JSON, repost.publishedAt()));
        assertThat(mids(feed).contains(repost.mid())).isEqualTo(shown);
    }

    @Test
    void anOriginalThatIsGoneHasNoAuthor() {
        WorldPost repost = Servers.post(one -> one.kind() == Kind.REPOST_OF_DELETED && one.isPublicAt(Servers.NOW));
        String feed = ask(servers, "/weibo/user/" + repost.accountId(), JSON, repost.publishedAt())
                .text();
        assertThat(feed).contains("[原微博不可访问]");
    }

    @Test
    void genericParametersFilter() {
        String path = "/weibo/user/" + UID;
        JsonNode all = Servers.body(ask(servers, path, JSON, Servers.NOW));
        assertThat(Servers.body(ask(servers, path, Map.of("format", "json", "limit", "3"), Servers.NOW))
                        .path("items"))
                .hasSize(3);
        assertThat(Servers.body(ask(servers, path, Map.of("format", "json", "filter", "没有这样的话"), Servers.NOW))
                        .path("items"))
                .isEmpty();
        assertThat(Servers.body(ask(servers, path, Map.of("format", "json", "filterout", "没有这样的话"), Servers.NOW))
                        .path("items"))
                .hasSize(all.path("items").size());
        Duration age = Duration.between(mids(all).get(1).publishedAt().orElseThrow(), Servers.NOW);
        assertThat(Servers.body(ask(
                                servers,
                                path,
                                Map.of("format", "json", "filter_time", "" + age.toSeconds()),
                                Servers.NOW))
                        .path("items"))
                .hasSize(2);
    }

    private static boolean shows(Servers servers, WorldPost post, Instant at) {
        return mids(Servers.body(ask(servers, "/weibo/user/" + UID, JSON, at))).contains(post.mid());
    }

    private static String time(JsonNode feed) {
        return feed.at("/items/0/date_published").asText().substring(11, 19);
    }

    private static List<Mid> mids(JsonNode feed) {
        List<Mid> mids = new ArrayList<>();
        feed.path("items").forEach(item -> {
            String link = item.path("id").asText();
            mids.add(Mid.fromBid(link.substring(link.lastIndexOf('/') + 1)));
        });
        return mids;
    }

    private static Reply.Answer ask(Servers servers, String path, Map<String, String> query, Instant now) {
        return servers.ask(Call.get(RssHubEndpoint.HOST, path, query, Map.of()), now);
    }
}
