package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.adapters.weibo.Bodies.UID;
import static org.legation.adapters.weibo.Bodies.body;
import static org.legation.adapters.weibo.Bodies.post;
import static org.legation.adapters.weibo.Bodies.posts;
import static org.legation.adapters.weibo.Bodies.rounded;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/** Bodies of weibo.com/ajax, of the open interface and of the gateway. */
class OtherBodiesTest {

    @Test
    void anAjaxList() {
        WeiboBody.Posts list = posts("ajax-list.json");

        assertThat(list.kind()).isEqualTo(BodyKind.AJAX_LIST);
        assertThat(list.account().uid()).isEqualTo(UID);
        assertThat(list.paging())
                .isEqualTo(new WeiboBody.Paging(
                        new WeiboBody.Cursor("since_id", "5365426393448525kp2"), 812L, false, "作者只展示半年内的微博"));
        WeiboPost cut = post(list, Bodies.LANTERNS);
        assertThat(cut.text()).isEqualTo("#云屿灯会# 日程如下……");
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.topics()).containsExactly("云屿灯会");
        WeiboPost video = post(list, Bodies.VIDEO);
        assertThat(video.text()).isEqualTo("两张图 <完>");
        assertThat(video.pictures()).isEqualTo(2);
        assertThat(video.video()).isTrue();
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void textAndCountsOfAFastRepostAreAnothers() {
        WeiboBody.Posts list = posts("ajax-list.json");
        WeiboPost fast = post(list, Bodies.REPOST);

        assertThat(fast.fastRepost()).isTrue();
        assertThat(fast.type()).isEqualTo(PostType.REPOST);
        assertThat(fast.ownText()).isEmpty();
        assertThat(fast.repostOf()).extracting(RepostOf::mid).isNotNull();
        ShownPost shown = fast.shown(UID).orElseThrow();
        assertThat(shown.counts()).isEqualTo(Engagement.UNKNOWN);
        assertThat(shown.text()).isNull();
    }

    @Test
    void anAjaxPostBringsItsLongTextAlong() {
        WeiboPost post = post(body("ajax-show.json"), Bodies.LANTERNS);

        assertThat(body("ajax-show.json").kind()).isEqualTo(BodyKind.AJAX_POST);
        assertThat(post.text()).isEqualTo("#云屿灯会# 日程如下\n一、开幕\n二、闭幕");
        assertThat(post.truncated()).isFalse();
    }

    @Test
    void ajaxLongTextsAndProfile() {
        assertThat(body("ajax-longtext.json"))
                .isEqualTo(new WeiboBody.LongText(
                        BodyKind.AJAX_LONG_TEXT, "#云屿灯会# 日程如下\n一、开幕", Engagement.UNKNOWN, List.of()));
        assertThat(body("ajax-longtext-none.json"))
                .isEqualTo(new WeiboBody.LongText(BodyKind.AJAX_LONG_TEXT, null, Engagement.UNKNOWN, List.of()));
        assertThat(body("ajax-profile.json"))
                .isEqualTo(new WeiboBody.Profile(
                        BodyKind.AJAX_PROFILE,
                        new WeiboAccount(UID, "云屿国驻华使馆", Count.of(237_105), Count.of(812)),
                        List.of()));
    }

    @Test
    void anOpenTimeline() {
        WeiboBody.Posts list = posts("open-timeline.json");

        assertThat(list.kind()).isEqualTo(BodyKind.OPEN_TIMELINE);
        assertThat(list.account().uid()).isEqualTo(UID);
        assertThat(list.paging().cursor()).isEqualTo(new WeiboBody.Cursor("next_cursor", Bodies.CHAIN));
        assertThat(post(list, Bodies.LANTERNS).text()).isEqualTo("#云屿灯会# 今晚开幕[太阳] 1 < 2");
        assertThat(post(list, Bodies.LANTERNS).pictures()).isEqualTo(1);
        assertThat(post(list, Bodies.REPOST).text()).isEqualTo("很长的通知的全部");
        assertThat(post(list, Bodies.REPOST).truncated()).isFalse();
        assertThat(post(list, Bodies.VIDEO).truncated()).isTrue();
    }

    @Test
    void aBatchShowsWhatIsGone() {
        WeiboBody.Posts batch = posts("open-batch.json");

        assertThat(batch.kind()).isEqualTo(BodyKind.OPEN_BATCH);
        assertThat(batch.states()).isEqualTo(Map.of(Mid.parse(Bodies.LANTERNS), 0, Mid.parse(Bodies.FOR_FANS), 1));
        assertThat(batch.posts()).extracting(WeiboPost::deleted).containsExactly(false, true, true);
        assertThat(post(batch, Bodies.FOR_FANS).text()).isNull();
        assertThat(batch.shown(UID)).hasSize(1);
        assertThat(batch.problems()).isEmpty();
    }

    @Test
    void onePostAndCountsAlone() {
        assertThat(body("open-show.json").kind()).isEqualTo(BodyKind.OPEN_POST);
        assertThat(body("open-counts.json"))
                .isEqualTo(new WeiboBody.Counts(
                        BodyKind.OPEN_COUNTS,
                        Map.of(
                                Mid.parse(Bodies.LANTERNS),
                                Engagement.of(27, 41, 350),
                                Mid.parse(Bodies.REPOST),
                                new Engagement(rounded(12_000, 1000), Count.of(0), Count.missing())),
                        List.of()));
    }

    @Test
    void aTimelineOf2012NamesPostsByTheirMid() {
        WeiboPost post = posts("open-2012.json").posts().get(0);

        assertThat(post.mid().publishedAt()).contains(post.publishedAt());
        assertThat(post.ownText()).isEqualTo("早安");
        assertThat(post.counts()).isEqualTo(Engagement.UNKNOWN);
        assertThat(post.pictures()).isEqualTo(1);
        assertThat(post.repostOf()).extracting(RepostOf::unavailable).isEqualTo(RepostOf.Unavailable.DELETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-statuses.json", "gateway-items.json", "gateway-data.json", "gateway-array.json"})
    void theGatewaySaysTheSameInFourWays(String name) {
        WeiboBody.Posts answer = posts(name);

        assertThat(answer.kind()).isEqualTo(BodyKind.GATEWAY);
        assertThat(answer.account().uid()).isEqualTo(UID);
        assertThat(answer.shown(UID))
                .singleElement()
                .satisfies(post -> assertThat(post.counts()).isEqualTo(Engagement.of(27, 41, 350)));
        assertThat(post(answer, Bodies.VIDEO).deleted()).isTrue();
        assertThat(answer.paging().ends()).isEqualTo(!name.equals("gateway-items.json"));
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void whereABodyIsNobodysEachPostKeepsItsAuthor() {
        String two = Bodies.text("gateway-array.json").replaceFirst("\"idstr\": \"" + UID, "\"idstr\": \"9900000002");
        WeiboBody.Posts answer = (WeiboBody.Posts) WeiboBody.of(two, Bodies.AT);

        assertThat(answer.account().uid()).isNull();
        assertThat(answer.uids()).containsExactly(UID, "9900000002");
        assertThat(((WeiboBody.Posts) WeiboBody.of(two, Bodies.AT, UID)).left().others())
                .isEqualTo(1);
    }
}
