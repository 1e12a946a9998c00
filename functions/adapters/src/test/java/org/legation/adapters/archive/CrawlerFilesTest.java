package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** The files are composed, in the forms that weibo-crawler writes. */
class CrawlerFilesTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static final String OLD = "id,bid,正文,头条文章url,原始图片url,视频url,位置,日期,工具,点赞数,评论数,转发数,话题,@用户";
    private static final String NEW = OLD + ",完整日期";
    private static final String WITH_REPOSTS = NEW + ",是否原创,源用户id,源用户昵称,源微博id,源微博bid,源微博正文";

    @TempDir
    Path folder;

    @Test
    void readsTheOldForm() throws IOException {
        Read read = csv(OLD, "5367261047554049,RsdLyvH9v,早安,,,,北京,2026-11-20,,350,41,27,读书,");

        assertThat(read.refused()).isEmpty();
        assertThat(read.taken()).singleElement().satisfies(entry -> {
            assertThat(entry.account().id()).isEqualTo("9900000001");
            assertThat(entry.timeline().source()).isEqualTo("weibo-crawler");
            assertThat(entry.timeline().observedAt()).isEqualTo(AT);
        });
        assertThat(read.posts()).singleElement().satisfies(post -> {
            assertThat(post.mid()).hasToString("5367261047554049");
            assertThat(post.publishedAt()).isEqualTo("2026-11-20T01:30:15Z");
            assertThat(post.text()).isEqualTo("早安");
            assertThat(post.counts()).isEqualTo(Engagement.of(27, 41, 350));
        });
    }

    @Test
    void readsRowsThatAreShorterThanTheHeaderAndIdsWithATab() throws IOException {
        Read read = csv(
                WITH_REPOSTS,
                "5367261047554049\t,RsdLyvH9v,早安,,,,,2026-11-20T09:30:15,,350,41,27,,,2026-11-20 09:30:15,True",
                "5367073676460047\t,Rs8Tlr6yj,转发微博,,,,,2026-11-19T21:05:42,,3,0,1,,,2026-11-19 21:05:42,False,"
                        + "9900000009,虚构来源,5366999999999999\t,,原文");

        assertThat(read.refused()).isEmpty();
        assertThat(read.posts())
                .extracting(ShownPost::type, ShownPost::counts)
                .containsExactly(
                        tuple(PostType.ORIGINAL, Engagement.of(27, 41, 350)),
                        tuple(PostType.REPOST, Engagement.of(1, 0, 3)));
    }

    @Test
    void readsNewerRowsWhoseValuesStandBesideTheirHeaders() throws IOException {
        // given a value for live photos before the place, and whether and how often it was edited behind the full date
        Read read = csv(
                WITH_REPOSTS,
                "5367261047554049\t,RsdLyvH9v,早安,,,,live.mov,,2026-11-20T09:30:15,,350,41,27,,,2026-11-20 09:30:15,True",
                "5367073676460047\t,Rs8Tlr6yj,转发微博,,,,,,2026-11-19T21:05:42,,3,0,1,,,2026-11-19 21:05:42,True,2,False,"
                        + "9900000009,虚构来源");

        assertThat(read.refused()).isEmpty();
        assertThat(read.posts())
                .extracting(ShownPost::type, ShownPost::counts)
                .containsExactly(
                        tuple(PostType.ORIGINAL, Engagement.of(27, 41, 350)),
                        tuple(PostType.REPOST, Engagement.of(1, 0, 3)));
    }

    @Test
    void readsTheNewestFormWhoseHeaderNamesEverything() throws IOException {
        String header = NEW.replace("位置", "Live Photo视频url,位置") + ",是否编辑过,编辑次数,是否原创,源用户id,源用户昵称";
        Read read = csv(
                header,
                "5367261044932630\t,RsdLykHcy,早安,,,,,,2026-11-20T09:30:15,,350,41,27,,,2026-11-20 09:30:15,True,2,True",
                "5367073672790049\t,Rs8TlbHON,转发微博,,,,,,2026-11-19T21:05:42,,3,0,1,,,2026-11-19 21:05:42,False,0,False,"
                        + "9900000009,虚构来源");

        assertThat(read.refused()).isEmpty();
        assertThat(read.posts())
                .extracting(ShownPost::type, ShownPost::counts, ShownPost::edits)
                .containsExactly(
                        tuple(PostType.ORIGINAL, Engagement.of(27, 41, 350), 2),
                        tuple(PostType.REPOST, Engagement.of(1, 0, 3), 0));
    }

    @Test
    void aBadRowIsRefusedWithItsLineAndTheRestIsTaken() throws IOException {
        Read read = csv(
                NEW,
                "5367261047554049,a,\"two\nlines\",,,,,2026-11-20,,350,41,27,,,2026-11-20 09:30:15",
                "none,b,text,,,,,2026-11-20,,1,2,3,,,2026-11-20 09:30:15",
                "5367073676460047,c,text,,,,,yesterday,,1,2,3,,,2026-11-20 09:30:15",
                "5366573955100625,d,text,,,,,2026-11-18,,1,abc,3,,,2026-11-18 12:00:00",
                "5271598136819715,e,text,,,,,2026-03-01,,1.2万,,100万+,,,2026-03-01 10:00:00");

        assertThat(read.refused())
                .containsExactly(
                        "9900000001.csv:4 id: expected up to 18 digits, found 'none'",
                        "9900000001.csv:5 日期: expected a date such as 2026-11-20, found 'yesterday'",
                        "9900000001.csv:6 comments_count / 评论数: expected a count, found 'abc'");
        assertThat(read.posts()).hasSize(2);
        assertThat(read.posts().get(1).counts())
                .isEqualTo(
                        new Engagement(new Count.Capped(1_000_000), Count.missing(), new Count.Rounded(12_000, 1000)));
    }

    @Test
    void aPostThatWasWrittenAgainCountsAsItStandsLast() throws IOException {
        Read read = csv(
                OLD,
                "5367261047554049,RsdLyvH9v,早安,,,,,2026-11-20,,1,1,1,,",
                "5367261047554049,RsdLyvH9v,早安,,,,,2026-11-20,,9,9,9,,");

        assertThat(read.posts()).singleElement().extracting(ShownPost::counts).isEqualTo(Engagement.of(9, 9, 9));
    }

    @Test
    void anIdOfTheFirstYearsTakesItsTimeFromTheDate() throws IOException {
        Read read = csv(
                NEW,
                "77777,a,text,,,,,2010-02-03,,1,2,3,,,2010-02-03 08:00:01",
                "66666,b,text,,,,,2010-02-02,,1,2,3,,,");

        assertThat(read.posts())
                .extracting(ShownPost::publishedAt)
                .containsExactly(Instant.parse("2010-02-03T00:00:01Z"), Instant.parse("2010-02-01T16:00:00Z"));
    }

    @Test
    void aFileThatCannotBeOneIsRefusedWhole() throws IOException {
        write("12.csv", OLD);
        write("9900000002.csv", "id,正文");
        write("9900000003.csv", OLD + "\n5367261047554049,a,text,,,,,2026-11-20,,1,2,3,,");
        write("users.csv", "用户id,昵称,性别\n9900000001,虚构使馆,f");

        Read read = Read.all(folder, Instant.parse("2026-11-19T00:00:00Z"));

        assertThat(read.refused())
                .containsExactlyInAnyOrder(
                        "12.csv" + " file name: expected the account's uid, as in 1669879400.csv, found '12.csv'",
                        "9900000002.csv 日期: expected a column of this name, the header has [id, 正文]",
                        "9900000003.csv observed at 2026-11-19T00:00:00Z, but posts were published later; say when with"
                                + " --observed-at");
        assertThat(read.skipped()).containsExactly("users.csv weibo-crawler's list of users");
        assertThat(read.taken()).isEmpty();
    }

    @Test
    void readsJson() throws IOException {
        write("9900000001.json", """
                {"user":{"id":"9900000001","screen_name":"虚构使馆","followers_count":"14.6万"},"weibo":[
                 {"user_id":9900000001,"id":5367261047554049,"bid":"RsdLyvH9v","text":"早安<br />朋友",
                  "created_at":"2026-11-20T09:30:15","full_created_at":"2026-11-20 09:30:15",
                  "attitudes_count":350,"comments_count":41,"reposts_count":27},
                 {"user_id":9900000001,"id":5367073676460047,"text":"1 < 2","created_at":"2026-11-19",
                  "attitudes_count":3,"comments_count":null,"reposts_count":1,"retweet":{"id":5366999999999999}},
                 {"user_id":9900000009,"id":5366573955100625,"text":"another's","created_at":"2026-11-18"},
                 {"user_id":9900000001,"id":5271598136819715,"text":"x","reposts_count":"abc"},
                 {"user_id":9900000001,"text":"no id"}]}""");

        Read read = Read.all(folder, AT);

        assertThat(read.taken()).singleElement().satisfies(entry -> {
            assertThat(entry.account().name()).isEqualTo("虚构使馆");
            assertThat(entry.timeline().followers()).isEqualTo(new Count.Rounded(146_000, 1000));
        });
        assertThat(read.posts()).extracting(ShownPost::text).containsExactly("早安\n朋友", "1 < 2");
        assertThat(read.posts()).extracting(ShownPost::type).containsExactly(PostType.ORIGINAL, PostType.REPOST);
        assertThat(read.posts().get(1).counts()).isEqualTo(new Engagement(Count.of(1), Count.missing(), Count.of(3)));
        assertThat(read.refused())
                .containsExactly(
                        "9900000001.json weibo[3].reposts_count / 转发数: expected a count, found 'abc'",
                        "9900000001.json weibo[4].id: expected up to 18 digits, found ''");
    }

    @Test
    void jsonOfNobodyIsRefused() throws IOException {
        write("a.json", "{\"user\":{},\"weibo\":[]}");

        assertThat(Read.all(folder, AT).refused())
                .containsExactly("a.json user.id: expected the account's uid, found ");
    }

    /** As Python's utf-8-sig writes it, with CRLF. */
    private Read csv(String header, String... rows) throws IOException {
        write("9900000001.csv", "\uFEFF" + header + "\r\n" + String.join("\r\n", rows) + "\r\n");
        return Read.all(folder, AT);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
