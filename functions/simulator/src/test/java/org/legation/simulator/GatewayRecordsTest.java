package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.post.Mid;

class GatewayRecordsTest {

    private static final String UID = Servers.busy().uid();
    private static final List<WorldPost> TRUTH = Servers.newest(30);

    @Property(tries = 40)
    void sinceIdIsExclusiveAndMaxIdInclusive(
            @ForAll @IntRange(max = 200) int high, @ForAll @IntRange(min = 1, max = 15) int length) {
        int newest = high % (TRUTH.size() - 21);
        Mid max = TRUTH.get(newest).mid();
        Mid since = TRUTH.get(newest + length).mid();
        JsonNode rows = timeline(Map.of("since_id", since.value(), "max_id", max.value(), "count", 25));
        assertThat(mids(rows)).isEqualTo(mids(TRUTH.subList(newest, newest + length)));
    }

    @Property(tries = 40)
    void aWindowShowsThePostsOfItsSeconds(
            @ForAll @IntRange(max = 200) int high, @ForAll @IntRange(min = 1, max = 15) int length) {
        int newest = high % (TRUTH.size() - 21);
        long until = TRUTH.get(newest).publishedAt().getEpochSecond();
        long from = TRUTH.get(newest + length - 1).publishedAt().getEpochSecond();
        JsonNode rows = timeline(Map.of("start_time", from, "end_time", until, "count", 20));
        assertThat(mids(rows)).isEqualTo(mids(TRUTH.subList(newest, newest + length)));
    }

    @ParameterizedTest
    @EnumSource(GatewaySettings.Spelling.class)
    void pagesByNumberShowEveryPublicPost(GatewaySettings.Spelling spelling) {
        Servers servers = new Servers(
                Behaviours.calm().withGateway(GatewaySettings.usual().withSpelling(spelling)));
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= TRUTH.size() / 20 + 1; page++) {
            seen.addAll(mids(rows(servers, Map.of("uid", UID, "count", "20", "page", "" + page))));
        }
        assertThat(seen).containsAll(mids(TRUTH)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(GatewayAnswer.Form.class)
    void everyFormHasItsRowsWhereClientsLook(GatewayAnswer.Form form) {
        Records more = new Records("statuses", Json.array().add("a").add("b"), 5, 77);
        Records last = new Records("statuses", Json.array().add("a").add("b"), 5, 0);
        assertThat(find(GatewayAnswer.result(form, more))).hasSize(2);
        JsonNode cursor = GatewayAnswer.result(form, more).path("next_cursor");
        assertThat(cursor.asText()).isEqualTo(form == GatewayAnswer.Form.BARE ? "" : "77");
        assertThat(GatewayAnswer.result(form, last).path("next_cursor").asText())
                .isIn("", "0", "null");
    }

    @Test
    void mixedAnswersComeInEveryFormAndTheSameCallInTheSame() {
        Servers servers = new Servers(
                Behaviours.calm().withGateway(GatewaySettings.usual().withSpelling(GatewaySettings.Spelling.MIXED)));
        List<String> forms = new ArrayList<>();
        for (int count = 1; count <= 25; count++) {
            JsonNode once = result(servers, Map.of("uid", UID, "count", count));
            assertThat(result(servers, Map.of("uid", UID, "count", count))).isEqualTo(once);
            forms.add(once.isArray() ? "bare" : String.join(",", (Iterable<String>) once::fieldNames));
        }
        assertThat(forms).contains("bare").hasSizeGreaterThan(20);
        assertThat(forms.stream().distinct().count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void numbersMayBeWrittenAsText() {
        assertThat(timeline(Map.of("count", "7", "page", "2"))).isEqualTo(timeline(Map.of("count", 7, "page", 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "user_timeline/other, count, 26, COUNT_EXCEEDS_MAX",
        "user_timeline/other, count, 0, INVALID_PARAMETER",
        "user_timeline/other, uid, 1234567, USER_NOT_FOUND",
        "user_timeline/other, since_id, x, INVALID_PARAMETER",
        "repost_timeline/all, id, 1, STATUS_NOT_FOUND",
        "repost_timeline/all, uid, 1, MISSING_PARAMETER",
    })
    void badArgumentsAreRefused(String action, String name, String value, String code) {
        Map<String, String> args = new HashMap<>(Map.of("uid", UID));
        args.put(name, value);
        Reply.Answer answer = Servers.calm().invoke("statuses", action, args);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(Servers.body(answer).at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void aWindowAllowsAShorterPage() {
        Map<String, Object> args = Map.of("uid", UID, "start_time", 1, "count", 21);
        assertThat(Servers.calm()
                        .invoke("statuses", "user_timeline/other", args)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBatchShowsLongTextsWhenAskedAndARowForEveryId() {
        WorldPost longPost = Servers.post(post -> post.kind() == Kind.LONG && post.isPublicAt(Servers.NOW));
        WorldPost deleted = Servers.post(post -> post.isDeletedAt(Servers.NOW));
        WorldPost hidden =
                Servers.post(post -> post.visibility() == Visibility.PRIVATE && !post.isDeletedAt(Servers.NOW));
        String ids = longPost.mid() + "," + deleted.mid() + "," + hidden.mid() + ",4645748019299849";
        JsonNode rows = batch(ids, 1);
        assertThat(mids(rows)).isEqualTo(List.of(ids.split(",")));
        assertThat(rows.get(0).at("/longText/longTextContent").asText()).isEqualTo(longPost.wholeText(Servers.NOW));
        assertThat(rows.get(0).path("text").asText()).hasSize(WorldPost.SHORT);
        assertThat(rows.get(1).path("text").asText()).isEqualTo("此微博已被原作者删除。");
        assertThat(rows.get(1).path("deleted").asText()).isEqualTo("1");
        assertThat(rows.get(2).path("text").asText()).contains("查看权限");
        assertThat(rows.get(3).path("deleted").asText()).isEqualTo("1");
        assertThat(batch(ids, 0).get(0).has("longText")).isFalse();
    }

    @Test
    void aDeletedPostKeepsItsRowForADay() {
        WorldPost deleted = Servers.post(post -> post.visibility() == Visibility.PUBLIC
                && post.deletedAt() != null
                && post.isDeletedAt(Servers.NOW.minus(Duration.ofDays(2))));
        for (Duration after : List.of(Duration.ofMinutes(-1), Duration.ofHours(23), Duration.ofHours(25))) {
            JsonNode rows = find(Servers.body(Servers.calm()
                            .invoke(
                                    "statuses",
                                    "user_timeline/other",
                                    Map.of(
                                            "uid",
                                            deleted.accountId(),
                                            "max_id",
                                            deleted.mid().value(),
                                            "count",
                                            1),
                                    deleted.deletedAt().plus(after)))
                    .path("result"));
            boolean here =
                    rows.get(0).path("idstr").asText().equals(deleted.mid().toString());
            assertThat(here).as("%s after", after).isEqualTo(after.toHours() < 24);
            assertThat(rows.get(0).path("deleted").asBoolean()).isEqualTo(after.toHours() == 23);
        }
    }

    @Test
    void aBatchOfMoreThanFiftyIsRefused() {
        String ids = String.join(",", Collections.nCopies(51, "4645748019299849"));
        assertThat(Servers.calm()
                        .invoke("statuses", "show_batch/biz", Map.of("ids", ids))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBatchOfTimelinesIsOneListNewestFirst() {
        List<String> uids = Servers.WORLD.accounts().subList(0, 3).stream()
                .map(account -> account.id())
                .toList();
        JsonNode rows = find(Servers.body(Servers.calm()
                        .invoke(
                                "statuses",
                                "user_timeline_batch",
                                Map.of("uids", String.join(",", uids), "count", 100)))
                .path("result"));
        assertThat(mids(rows)).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(20);
        assertThat(uids)
                .containsAll(rows.findValuesAsText("idstr").stream()
                        .filter(id -> id.startsWith("99"))
                        .toList());
    }

    @Test
    void commentsAndRepostsAreNewestFirstAndOnlyOfThePast() {
        WorldPost post = Servers.post(one -> one.isPublicAt(Servers.NOW)
                && one.growth().comments() > 60
                && one.publishedAt().isBefore(Servers.NOW.minus(Duration.ofHours(5))));
        for (List<String> command :
                Arrays.asList(List.of("comments", "show/all"), List.of("statuses", "repost_timeline/all"))) {
            JsonNode rows = find(Servers.body(Servers.calm()
                            .invoke(
                                    command.get(0),
                                    command.get(1),
                                    Map.of("id", post.mid().value(), "count", 30)))
                    .path("result"));
            assertThat(mids(rows))
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .isNotEmpty();
            assertThat(Mid.parse(mids(rows).get(0)).publishedAt().orElseThrow()).isBeforeOrEqualTo(Servers.NOW);
        }
    }

    @Test
    void searchFindsPublicPostsOfTheWeek() {
        Map<String, Object> args = Map.of("q", "虚构", "type", 1, "count", 20, "sort", "hot");
        JsonNode rows = find(Servers.body(Servers.calm().invoke("search", "statuses/limited", args))
                .path("result"));
        assertThat(rows).hasSize(20);
        assertThat(rows)
                .allSatisfy(row -> assertThat(Servers.WORLD
                                .post(Mid.parse(row.path("mid").asText()))
                                .orElseThrow()
                                .wholeText(Servers.NOW))
                        .contains("虚构"));
        assertThat(Servers.calm()
                        .invoke("search", "statuses/limited", Map.of("q", "虚构", "count", 20))
                        .status())
                .isEqualTo(400);
    }

    private static JsonNode batch(String ids, int whole) {
        Map<String, Object> args = Map.of("ids", ids, "isGetLongText", whole);
        return find(Servers.body(Servers.calm().invoke("statuses", "show_batch/biz", args))
                .path("result"));
    }

    /** Rows of the account, without those of deleted posts. */
    private static JsonNode timeline(Map<String, ?> args) {
        Map<String, Object> all = new HashMap<>(args);
        all.put("uid", UID);
        return rows(Servers.calm(), all);
    }

    private static JsonNode rows(Servers servers, Map<String, ?> args) {
        return find(result(servers, args));
    }

    private static JsonNode result(Servers servers, Map<String, ?> args) {
        return Servers.body(servers.invoke("statuses", "user_timeline/other", args))
                .path("result");
    }

    /** Where a client looks for the rows of a result. */
    private static JsonNode find(JsonNode result) {
        if (result.isArray()) {
            return result;
        }
        for (String name : List.of("statuses", "items", "comments", "reposts", "users")) {
            if (result.path(name).isArray()) {
                return result.path(name);
            }
        }
        return find(result.path("data"));
    }

    private static List<String> mids(JsonNode rows) {
        List<String> mids = new ArrayList<>();
        rows.forEach(row -> {
            if (!row.path("deleted").isBoolean()) {
                mids.add(row.path("idstr").asText());
            }
        });
        return mids;
    }

    private static List<String> mids(List<WorldPost> posts) {
        return posts.stream().map(post -> post.mid().toString()).toList();
    }
}
