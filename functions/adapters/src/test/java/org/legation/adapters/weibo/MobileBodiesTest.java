package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.adapters.weibo.Bodies.UID;
import static org.legation.adapters.weibo.Bodies.body;
import static org.legation.adapters.weibo.Bodies.post;
import static org.legation.adapters.weibo.Bodies.posts;
import static org.legation.adapters.weibo.Bodies.rounded;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

class MobileBodiesTest {

    private final WeiboBody.Posts list = posts("mobile-list.json");

    @Test
    void aListSaysWhoseItIsAndWhereItGoesOn() {
        assertThat(list.kind()).isEqualTo(BodyKind.MOBILE_LIST);
        assertThat(list.account()).isEqualTo(new WeiboAccount(UID, "云屿国驻华使馆", rounded(237_000, 1000), Count.of(812)));
        assertThat(list.paging())
                .isEqualTo(
                        new WeiboBody.Paging(new WeiboBody.Cursor("since_id", "5365426393448525"), 812L, false, null));
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void aListLeavesOutWhatIsNotTheAccountsOwn() {
        assertThat(list.posts())
                .extracting(post -> post.mid().toString())
                .containsExactly(
                        Bodies.PINNED, Bodies.LANTERNS, Bodies.REPOST, Bodies.VIDEO, Bodies.CHAIN, Bodies.FOR_FANS);
        assertThat(list.left()).isEqualTo(new WeiboBody.Left(1, 1, 1, 0));
        assertThat(list.records()).isEqualTo(9);
    }

    @Test
    void coreLearnsOfPublicPostsAlone() {
        assertThat(list.shown(UID))
                .extracting(post -> post.mid().toString())
                .containsExactly(Bodies.PINNED, Bodies.LANTERNS, Bodies.REPOST, Bodies.VIDEO, Bodies.CHAIN);
        assertThat(list.shown("9900000002")).isEmpty();
        assertThat(list.shown(UID).get(0))
                .extracting(ShownPost::edits, ShownPost::truncated)
                .containsExactly(2, true);
    }

    @Test
    void aPinnedLongTextThatWasEdited() {
        WeiboPost pinned = post(list, Bodies.PINNED);

        assertThat(pinned.pinned()).isTrue();
        assertThat(pinned.text()).isEqualTo("签证中心搬迁通知\n\n一、新地址");
        assertThat(pinned.truncated()).isTrue();
        assertThat(pinned.edits()).isEqualTo(2);
        assertThat(pinned.editedAt()).isEqualTo(Instant.parse("2026-03-03T02:51:10Z"));
        assertThat(pinned.counts()).isEqualTo(new Engagement(rounded(12_000, 1000), Count.of(1031), Count.of(4050)));
    }

    @Test
    void aTextOfHtmlBecomesPlain() {
        WeiboPost lanterns = post(list, Bodies.LANTERNS);

        assertThat(lanterns.text()).isEqualTo("#云屿灯会# 今晚开幕，@云屿旅游局 也来了[太阳] 网页链接 https://example.org/deng?a=1&b=2");
        assertThat(lanterns.topics()).containsExactly("云屿灯会");
        assertThat(lanterns.bid()).isEqualTo("RsdLykHcy");
        assertThat(lanterns.publishedAt()).isEqualTo(Instant.parse("2026-11-20T01:30:15Z"));
        assertThat(lanterns.pictures()).isEqualTo(2);
        assertThat(lanterns.video()).isFalse();
        assertThat(lanterns.accountName()).isEqualTo("云屿国驻华使馆");
    }

    @Test
    void aRepostOfADeletedPost() {
        WeiboPost repost = post(list, Bodies.REPOST);

        assertThat(repost.type()).isEqualTo(PostType.REPOST);
        assertThat(repost.repostOf())
                .isEqualTo(new RepostOf(Mid.parse("5366999999999999"), RepostOf.Unavailable.DELETED));
        assertThat(repost.text()).isEqualTo("转发微博");
        assertThat(repost.ownText()).isEmpty();
    }

    @Test
    void ofAChainTheAuthorsOwnWordsStandApart() {
        WeiboPost chain = post(list, Bodies.CHAIN);

        assertThat(chain.text()).isEqualTo("欢迎回来！//@路人甲:好看//@路人乙:真好");
        assertThat(chain.ownText()).isEqualTo("欢迎回来！");
        assertThat(chain.counts()).isEqualTo(Engagement.of(5, 6, 7));
        assertThat(chain.repostOf()).extracting(RepostOf::unavailable).isEqualTo(RepostOf.Unavailable.NOT);
    }

    @Test
    void aVideoWithCappedCountsInAGroupOfCards() {
        WeiboPost video = post(list, Bodies.VIDEO);

        assertThat(video.video()).isTrue();
        assertThat(video.bid()).as("computed from the id, the body has none").isEqualTo("RrVTll4Go");
        assertThat(video.counts())
                .isEqualTo(new Engagement(
                        new Count.Capped(1_000_000), rounded(23_000, 1000), new Count.Capped(1_000_000)));
    }

    @Test
    void profiles() {
        WeiboAccount account = new WeiboAccount(UID, "云屿国驻华使馆", rounded(237_000, 1000), Count.of(812));
        assertThat(body("mobile-profile.json"))
                .isEqualTo(new WeiboBody.Profile(BodyKind.MOBILE_PROFILE, account, List.of()));

        WeiboBody.Posts info = posts("mobile-profile-info.json");
        assertThat(info.kind()).isEqualTo(BodyKind.MOBILE_PROFILE_INFO);
        assertThat(info.account().followers()).isEqualTo(Count.of(237_105));
        assertThat(info.shown(UID)).hasSize(2);
    }

    @Test
    void aLongTextWithCounts() {
        assertThat(body("mobile-extend.json")).isInstanceOfSatisfying(WeiboBody.LongText.class, text -> {
            assertThat(text.kind()).isEqualTo(BodyKind.MOBILE_LONG_TEXT);
            assertThat(text.text()).isEqualTo("签证中心搬迁通知\n\n一、新地址……\n二、@云屿旅游局");
            assertThat(text.counts()).isEqualTo(new Engagement(Count.of(272), rounded(11_000, 1000), Count.of(4051)));
        });
        assertThat(WeiboBody.of("{\"ok\":1,\"data\":{\"ok\":0}}", Bodies.AT))
                .isInstanceOfSatisfying(
                        WeiboBody.LongText.class,
                        text -> assertThat(text.text()).isNull());
    }

    @Test
    void aPostAloneIsWholeAlthoughItsTextIsLong() {
        WeiboPost post = post(body("mobile-show.json"), Bodies.PINNED);

        assertThat(post.text()).isEqualTo("签证中心搬迁通知\n全部内容");
        assertThat(post.truncated()).isFalse();
    }

    @Test
    void aPageShowsWordsInsteadOfZeros() {
        WeiboBody page = body("detail-page.html");

        assertThat(page.kind()).isEqualTo(BodyKind.DETAIL_PAGE);
        assertThat(post(page, Bodies.LANTERNS).counts()).isEqualTo(Engagement.of(0, 0, 0));
        assertThat(post(page, Bodies.LANTERNS).text()).startsWith("#云屿灯会# 今晚开幕");
    }
}
