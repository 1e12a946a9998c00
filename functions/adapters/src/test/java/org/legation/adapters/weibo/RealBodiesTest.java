package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** Bodies as m.weibo.cn gave them in 2021, recorded by the tests of nonebot-bison. */
class RealBodiesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("legation.data", "")).resolve("weibo-bodies/nonebot-bison");
    private static final Instant AT = Instant.parse("2021-07-06T00:00:00Z");

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.isDirectory(FOLDER), () -> {
            String why = "SKIPPED: no folder " + FOLDER;
            System.out.println(why);
            return why;
        });
    }

    @Test
    void aListWithAPinnedPost() throws IOException {
        WeiboBody.Posts body = list("weibo_ak_list_1.json");

        assertThat(body.problems()).isEmpty();
        assertThat(body.account().uid()).isEqualTo("6279793937");
        assertThat(body.account().followers()).isEqualTo(Count.of(1_363_591));
        assertThat(shown(body)).hasSize(11);
        assertThat(body.posts())
                .filteredOn(WeiboPost::pinned)
                .extracting(post -> post.mid().toString())
                .containsExactly("4645748019299849");
        assertThat(post(body, "4645748019299849").counts()).isEqualTo(Engagement.of(9079, 2126, 37053));
        assertThat(post(body, "4645748019299849").publishedAt()).isEqualTo("2021-06-08T01:35:04Z");
        assertThat(body.paging())
                .isEqualTo(
                        new WeiboBody.Paging(new WeiboBody.Cursor("since_id", "4646131823281332"), 1221L, false, null));
        WeiboPost pinned = Bodies.post(body, "4645748019299849");
        assertThat(pinned.bid()).isEqualTo("Kjc77D1jz");
        assertThat(pinned.edits()).isEqualTo(2);
        assertThat(pinned.editedAt()).isEqualTo(Instant.parse("2021-06-16T02:51:10Z"));
        assertThat(pinned.video()).isTrue();
        assertThat(pinned.truncated()).isTrue();
        assertThat(pinned.text()).endsWith("2. Ma");
        assertThat(pinned.topics()).containsExactly("明日方舟", "音律联觉");
        assertThat(post(body, "4648806186747944").type()).isEqualTo(PostType.REPOST);
        assertThat(Bodies.post(body, "4648806186747944").repostOf())
                .isEqualTo(new RepostOf(pinned.mid(), RepostOf.Unavailable.NOT));
        assertThat(shown(body))
                .filteredOn(post -> post.type() == PostType.REPOST)
                .hasSize(1);
    }

    @Test
    void theListOfAnotherAccount() throws IOException {
        WeiboBody.Posts body = list("weibo_ys_list_0.json");

        assertThat(body.problems()).isEmpty();
        assertThat(shown(body)).hasSize(11);
        assertThat(body.paging().cursor()).isEqualTo(new WeiboBody.Cursor("page", "2"));
        assertThat(Bodies.post(body, "4655591404078569").text()).isEqualTo("更新自拍🤳\n\n[超话]余霜");
        assertThat(Bodies.post(body, "4655591404078569").topics()).containsExactly("余霜");
        assertThat(Bodies.post(body, "4655401851422792").pictures()).isEqualTo(13);
        assertThat(Bodies.post(body, "4655682274199795").edits()).isEqualTo(1);
        assertThat(post(body, "4655758022804664").type()).isEqualTo(PostType.REPOST);
        assertThat(post(body, "4655363733591226").counts()).isEqualTo(Engagement.of(3, 237, 1198));
    }

    @Test
    void everyTextIsPlain() throws IOException {
        for (String name : new String[] {"weibo_ak_list_0.json", "weibo_ak_list_1.json", "weibo_ys_list_0.json"}) {
            for (ShownPost post : shown(list(name))) {
                assertThat(post.text()).isNotBlank().doesNotContain("<a ", "<br", "<img", "&amp;", "\u200b", "全文");
            }
        }
    }

    @Test
    void everyPostsTimeIsThatOfItsId() throws IOException {
        for (ShownPost post : shown(list("weibo_ak_list_1.json"))) {
            assertThat(post.mid().publishedAt().orElseThrow())
                    .isBetween(
                            post.publishedAt().minusSeconds(1),
                            post.publishedAt().plusSeconds(1));
        }
    }

    @Test
    void aProfileHasRoundedFollowers() throws IOException {
        WeiboBody.Profile body = (WeiboBody.Profile) body("weibo_ak_profile.json");

        assertThat(body.kind()).isEqualTo(BodyKind.MOBILE_PROFILE);
        assertThat(body.account().uid()).isEqualTo("6279793937");
        assertThat(body.account().followers()).isEqualTo(new Count.Rounded(1_455_000, 1000));
        assertThat(body.account().posts()).isEqualTo(Count.of(1553));
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void anUnknownAccountIsRefusedInTheSitesWords() throws IOException {
        assertThat(body("weibo_err_profile.json"))
                .isEqualTo(new WeiboBody.Refusal(BodyKind.REFUSAL, "0", null, null, "这里还没有内容", null));
    }

    @Test
    void theOwnerOfACookieIsNotKept() throws IOException {
        assertThat(body("weibo_get-cookie-name.json")).isEqualTo(new WeiboBody.NotKept(BodyKind.COOKIE_OWNER));
    }

    @Test
    void aLongTextBecomesPlain() throws IOException {
        WeiboBody.LongText body = (WeiboBody.LongText) body("weibo_detail_4645748019299849");

        assertThat(body.kind()).isEqualTo(BodyKind.MOBILE_LONG_TEXT);
        assertThat(body.counts()).isEqualTo(Engagement.of(7110, 2202, 39034));
        assertThat(body.text())
                .startsWith("#明日方舟# #音律联觉#\n2021")
                .contains("网页链接 http://mrfz.biligame.com/yllj/\n")
                .doesNotContain("<", "href", "sinaurl");
    }

    private static WeiboBody.Posts list(String name) throws IOException {
        WeiboBody body = body(name);
        assertThat(body.kind()).isEqualTo(BodyKind.MOBILE_LIST);
        return (WeiboBody.Posts) body;
    }

    private static WeiboBody body(String name) throws IOException {
        return WeiboBody.of(Files.readString(FOLDER.resolve(name)), AT);
    }

    private static List<ShownPost> shown(WeiboBody.Posts body) {
        return body.shown(Objects.requireNonNull(body.account().uid()));
    }

    private static ShownPost post(WeiboBody.Posts body, String mid) {
        return shown(body).stream()
                .filter(post -> post.mid().toString().equals(mid))
                .findFirst()
                .orElseThrow();
    }
}
