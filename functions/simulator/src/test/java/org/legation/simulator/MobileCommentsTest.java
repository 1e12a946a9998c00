package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Comments and replies: rows 10, 11 and 20. */
class MobileCommentsTest {

    private static final WorldPost BUSY =
            Calm.post(post -> post.counts(Phone.NOON).comments().point() > 1000);

    private final Phone phone = Phone.loggedIn(Calm.WORLD, Calm.CALM);
    private final Phone plain = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.ODD_COMMENTS));

    @Test
    void theWalkPassesBothCursorsAndEndsWithABenignMessage() {
        List<JsonNode> pages = walk(phone, true);

        assertThat(pages).hasSizeBetween(6, 15);
        assertThat(pages.get(0).at("/data/max_id_type").asInt()).isZero();
        assertThat(pages.get(2).at("/data/max_id_type").asInt()).isEqualTo(1);
        JsonNode last = pages.get(pages.size() - 1);
        assertThat(last.at("/data/max_id").asText()).isEqualTo("0");
    }

    @Test
    void whoKeepsSendingTypeZeroLosesTheRest() {
        assertThat(comments(walk(phone, false)))
                .hasSizeLessThan(comments(walk(phone, true)).size());
    }

    @Test
    void aCommentMayComeAgainOnTheNextPage() {
        List<JsonNode> comments = comments(walk(phone, true));
        Set<String> ids = comments.stream().map(one -> one.path("id").asText()).collect(Collectors.toSet());

        assertThat(comments).hasSizeGreaterThan(ids.size());
    }

    @Test
    void repliesAreAnArrayFalseNullOrAbsent() {
        List<JsonNode> comments = comments(walk(phone, true));

        assertThat(comments)
                .anyMatch(one -> one.path("comments").isArray())
                .anyMatch(one -> one.path("comments").isBoolean())
                .anyMatch(one -> one.path("comments").isNull())
                .anyMatch(one -> !one.has("comments"))
                .anyMatch(one -> one.path("like_count").isTextual())
                .anyMatch(one -> one.path("like_count").isNumber());
    }

    @Test
    void theEndIsZeroAsANumberOrAsAString() {
        List<JsonNode> ends = Calm.posts(10).stream()
                .filter(post -> {
                    long comments = post.counts(Phone.NOON).comments().point();
                    return comments > 3 && comments < 20;
                })
                .map(post -> first(phone, post).at("/data/max_id"))
                .toList();

        assertThat(ends).anyMatch(JsonNode::isTextual).anyMatch(JsonNode::isNumber);
    }

    @Test
    void noCommentsAreToldByAMessage() {
        WorldPost quiet = Calm.post(post -> post.counts(Phone.NOON).comments().point() == 0);

        assertThat(first(phone, quiet).path("ok").asInt()).isZero();
        assertThat(first(phone, quiet).path("msg").asText()).isIn("还没有人评论哦~快来抢沙发！", "快来发表你的评论吧");
        assertThat(first(plain, quiet).path("ok").asInt()).isEqualTo(1);
    }

    @Test
    void commentsAreRegularWhereThatIsOff() {
        List<JsonNode> pages = walk(plain, false);
        List<JsonNode> comments = comments(pages);

        assertThat(pages).allMatch(page -> page.at("/data/max_id").isNumber());
        assertThat(comments).allMatch(one -> one.path("comments").isArray());
        assertThat(comments.stream().map(one -> one.path("id").asText()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aVisitorSeesTheFirstPageOfCommentsOnly() {
        Phone visitor = Phone.visiting(Calm.WORLD, Calm.CALM);
        JsonNode page = first(visitor, BUSY);

        JsonNode next = hotflow(visitor, BUSY, page.at("/data/max_id").asText(), "0");

        assertThat(page.path("ok").asInt()).isEqualTo(1);
        assertThat(next.path("ok").asInt()).isEqualTo(-100);
    }

    @Test
    void repliesHaveAnEnvelopeAndAnEndOfTheirOwn() {
        JsonNode root = replied(phone);
        String id = root.path("id").asText();

        JsonNode replies = phone.at(Phone.NOON).json("/comments/hotFlowChild", "cid", id, "max_id", "0");
        JsonNode end = phone.json("/comments/hotFlowChild", "cid", id, "max_id", "1000");

        assertThat(replies.path("data")).hasSizeBetween(1, 10);
        assertThat(replies.path("total_number").asInt())
                .isEqualTo(root.path("total_number").asInt());
        assertThat(replies.path("rootComment").path(0).path("id").asText()).isEqualTo(id);
        assertThat(replies.path("data"))
                .allMatch(reply -> reply.path("rootidstr").asText().equals(id));
        assertThat(end.path("errno").asText()).isEqualTo("100011");
    }

    @Test
    void repliesAreLikeCommentsWhereThatIsOff() {
        Phone other = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.ODD_REPLIES));
        String id = replied(other).path("id").asText();

        assertThat(other.at(Phone.NOON)
                        .json("/comments/hotFlowChild", "cid", id)
                        .at("/data/data"))
                .isNotEmpty();
        JsonNode end = other.json("/comments/hotFlowChild", "cid", id, "max_id", "1000");
        assertThat(end.path("ok").asInt()).isEqualTo(1);
        assertThat(end.at("/data/data")).isEmpty();
    }

    @Test
    void theOldCallGivesRelativeTimesAndTheFullOnesWhereThatIsOff() {
        Phone other = Phone.loggedIn(Calm.WORLD, Calm.CALM.without(Behaviour.SERVER_CLOCK));

        JsonNode body =
                phone.at(Phone.NOON).json("/api/comments/show", "id", BUSY.mid().toString(), "page", "1");
        JsonNode regular =
                other.at(Phone.NOON).json("/api/comments/show", "id", BUSY.mid().toString());

        assertThat(body.at("/data/data")).hasSize(10);
        assertThat(body.at("/data/data"))
                .allMatch(one -> one.path("created_at")
                        .asText()
                        .matches("刚刚|\\d+(秒|分钟|小时)前|(今天|昨天) \\d\\d:\\d\\d|\\d\\d-\\d\\d"));
        assertThat(regular.at("/data/data"))
                .allMatch(one -> one.path("created_at").asText().endsWith("+0800 2026"));
    }

    private static JsonNode replied(Phone phone) {
        return comments(walk(phone, true)).stream()
                .filter(one -> one.path("total_number").asInt() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode first(Phone phone, WorldPost post) {
        return hotflow(phone, post, "", "0");
    }

    private static JsonNode hotflow(Phone phone, WorldPost post, String maxId, String type) {
        String mid = post.mid().toString();
        return phone.at(Phone.NOON)
                .json("/comments/hotflow", "id", mid, "mid", mid, "max_id", maxId, "max_id_type", type);
    }

    private static List<JsonNode> walk(Phone phone, boolean passType) {
        List<JsonNode> pages = new ArrayList<>();
        JsonNode page = first(phone, BUSY);
        while (page.path("ok").asInt() == 1) {
            pages.add(page);
            String cursor = page.at("/data/max_id").asText();
            if (cursor.equals("0")) {
                return pages;
            }
            page = hotflow(
                    phone, BUSY, cursor, passType ? page.at("/data/max_id_type").asText() : "0");
        }
        return pages;
    }

    private static List<JsonNode> comments(List<JsonNode> pages) {
        List<JsonNode> comments = new ArrayList<>();
        pages.forEach(page -> page.at("/data/data").forEach(comments::add));
        return comments;
    }
}
