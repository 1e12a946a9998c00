package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;

/** Bodies as api.weibo.com gave them in 2011 and 2012, recorded by the tests of weiboclient4j. */
class RealOpenBodiesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("legation.data", "")).resolve("weibo-bodies/weiboclient4j");
    private static final Instant AT = Instant.parse("2012-04-19T00:00:00Z");

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.isDirectory(FOLDER), () -> {
            String why = "SKIPPED: no folder " + FOLDER;
            System.out.println(why);
            return why;
        });
    }

    @Test
    void aTimelineOfManyAuthors() throws IOException {
        WeiboBody.Posts body = (WeiboBody.Posts) body("timeline.json");

        assertThat(body.kind()).isEqualTo(BodyKind.OPEN_TIMELINE);
        assertThat(body.problems()).isEmpty();
        assertThat(body.posts()).hasSize(20);
        assertThat(body.account().uid()).isNull();
        assertThat(body.uids()).hasSize(20);
        assertThat(body.paging()).isEqualTo(new WeiboBody.Paging(null, 20L, true, null));
        WeiboPost first = body.posts().get(0);
        assertThat(first.accountId()).isEqualTo("1979690333");
        assertThat(first.publishedAt()).isEqualTo("2012-04-18T06:00:30Z");
        assertThat(first.counts()).isEqualTo(new Engagement(Count.of(0), Count.of(0), Count.missing()));
        assertThat(first.text()).startsWith("【宫保虾球】做法：1、").endsWith("翻炒出锅即可。");
        assertThat(first.pictures()).isEqualTo(1);
        assertThat(body.posts().get(1).topics()).contains("DMG新闻");
    }

    @Test
    void repostsOfWhatWasDeleted() throws IOException {
        WeiboBody.Posts body = (WeiboBody.Posts) body("statuses_including_deleted.json");

        assertThat(body.kind()).isEqualTo(BodyKind.OPEN_ROWS);
        assertThat(body.problems()).isEmpty();
        assertThat(body.posts()).hasSize(20).allSatisfy(post -> {
            assertThat(post.type()).isEqualTo(PostType.REPOST);
            assertThat(post.mid().publishedAt().orElseThrow())
                    .as("the mid, not the short id of 2011")
                    .isBetween(
                            post.publishedAt().minusSeconds(2),
                            post.publishedAt().plusSeconds(2));
        });
        assertThat(body.posts())
                .filteredOn(post ->
                        post.repostOf() != null && post.repostOf().unavailable() == RepostOf.Unavailable.DELETED)
                .extracting(post -> post.mid().toString())
                .containsExactly("3342743143147479", "3340050540882304", "3340040990952285");
        WeiboPost chain = Bodies.post(body, "3342299694155180");
        assertThat(chain.ownText()).isEqualTo("新浪牛b啊");
        assertThat(chain.repostOf()).extracting(RepostOf::mid).isEqualTo(Mid.parse("3342264550313905"));
    }

    @Test
    void anErrorAndAnEmptyListOfReposts() throws IOException {
        assertThat(body("error.json"))
                .isEqualTo(new WeiboBody.Refusal(BodyKind.REFUSAL, null, null, "20502", "Need you follow uid.", null));
        assertThat(body("empty_repost_timeline.json")).isEqualTo(new WeiboBody.NotKept(BodyKind.REPOSTS));
    }

    private static WeiboBody body(String name) throws IOException {
        return WeiboBody.of(Files.readString(FOLDER.resolve(name)), AT);
    }
}
