package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Json;
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
        assumeTrue(Files.isDirectory(FOLDER), () -> "skipped: no folder " + FOLDER);
    }

    @Test
    void aListWithAPinnedPost() throws IOException {
        MobileBody body = list("weibo_ak_list_1.json");

        assertThat(body.problems()).isEmpty();
        assertThat(body.account().id()).isEqualTo("6279793937");
        assertThat(body.timeline().followers()).isEqualTo(Count.of(1_363_591));
        assertThat(body.timeline().posts())
                .hasSize(11)
                .first()
                .extracting(post -> post.mid().toString())
                .isEqualTo("4649106427873349");
        assertThat(post(body, "4645748019299849").counts()).isEqualTo(Engagement.of(9079, 2126, 37053));
        assertThat(post(body, "4645748019299849").publishedAt()).isEqualTo("2021-06-08T01:35:04Z");
        assertThat(post(body, "4648806186747944").type()).isEqualTo(PostType.REPOST);
        assertThat(body.timeline().posts())
                .filteredOn(post -> post.type() == PostType.REPOST)
                .hasSize(1);
    }

    @Test
    void theListOfAnotherAccount() throws IOException {
        MobileBody body = list("weibo_ys_list_0.json");

        assertThat(body.problems()).isEmpty();
        assertThat(body.timeline().posts()).hasSize(11);
        assertThat(post(body, "4655758022804664").type()).isEqualTo(PostType.REPOST);
        assertThat(post(body, "4655363733591226").counts()).isEqualTo(Engagement.of(3, 237, 1198));
    }

    @Test
    void everyTextIsPlain() throws IOException {
        for (String name : new String[] {"weibo_ak_list_0.json", "weibo_ak_list_1.json", "weibo_ys_list_0.json"}) {
            for (ShownPost post : list(name).timeline().posts()) {
                assertThat(post.text()).isNotBlank().doesNotContain("<a ", "<br", "<img", "&amp;", "\u200b", "全文");
            }
        }
    }

    @Test
    void everyPostsTimeIsThatOfItsId() throws IOException {
        for (ShownPost post : list("weibo_ak_list_1.json").timeline().posts()) {
            assertThat(post.mid().publishedAt().orElseThrow())
                    .isBetween(
                            post.publishedAt().minusSeconds(1),
                            post.publishedAt().plusSeconds(1));
        }
    }

    @Test
    void aProfileHasRoundedFollowers() throws IOException {
        JsonNode json = json("weibo_ak_profile.json");

        assertThat(MobileBody.kindOf(json)).isEqualTo(MobileBody.Kind.PROFILE);
        MobileBody body = MobileBody.ofProfile(json, AT);
        assertThat(body.account().id()).isEqualTo("6279793937");
        assertThat(body.timeline().posts()).isEmpty();
        assertThat(body.timeline().followers()).isInstanceOf(Count.Rounded.class);
        assertThat(body.problems()).isEmpty();
    }

    @Test
    void bodiesWithoutATimelineAreKnownAsSuch() throws IOException {
        assertThat(MobileBody.kindOf(json("weibo_err_profile.json"))).isEqualTo(MobileBody.Kind.NOTHING);
        assertThat(MobileBody.kindOf(json("weibo_get-cookie-name.json"))).isEqualTo(MobileBody.Kind.NOTHING);
        assertThat(MobileBody.kindOf(json("weibo_detail_4645748019299849"))).isEqualTo(MobileBody.Kind.LONG_TEXT);
    }

    @Test
    void aLongTextBecomesPlain() throws IOException {
        String html = json("weibo_detail_4645748019299849")
                .path("data")
                .path("longTextContent")
                .asText();

        assertThat(PostHtml.text(html)).startsWith("#明日方舟# #音律联觉#\n2021").doesNotContain("<", "href");
    }

    private static MobileBody list(String name) throws IOException {
        JsonNode json = json(name);
        assertThat(MobileBody.kindOf(json)).isEqualTo(MobileBody.Kind.LIST);
        return MobileBody.ofList(json, AT);
    }

    private static JsonNode json(String name) throws IOException {
        return Json.MAPPER.readTree(Files.readAllBytes(FOLDER.resolve(name)));
    }

    private static ShownPost post(MobileBody body, String mid) {
        return body.timeline().posts().stream()
                .filter(post -> post.mid().toString().equals(mid))
                .findFirst()
                .orElseThrow();
    }
}
