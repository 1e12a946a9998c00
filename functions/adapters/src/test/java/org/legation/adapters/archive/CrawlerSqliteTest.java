package org.legation.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

/** The files are composed, with the tables that weibo-crawler makes. */
class CrawlerSqliteTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private static final String USER = "create table user (id varchar(64) not null, nick_name varchar(64) not null,"
            + " gender varchar(6), follower_count integer, follow_count integer, bio text, primary key (id))";
    private static final String WEIBO = "create table weibo (id varchar(20) not null, bid varchar(12) not null,"
            + " user_id varchar(20), screen_name varchar(30), text varchar(2000), pics varchar(3000), created_at DATETIME,"
            + " source varchar(30), attitudes_count INT, comments_count INT, reposts_count INT, retweet_id varchar(20),"
            + " primary key (id))";

    @TempDir
    Path folder;

    @Test
    void readsEachUsersPosts() throws Exception {
        write(
                "weibodata.db",
                USER,
                WEIBO,
                user("9900000001", "虚构使馆", 237105),
                user("9900000002", "虚构领馆", 12),
                post("5367261044932630", "9900000001", "早安<br />朋友", 350, 41, 27, ""),
                post("5367073672790049", "9900000001", "转发", 3, 0, 1, "5366573955022892"),
                post("5366573955022892", "9900000009", "别人的", 9, 9, 9, ""),
                post("5366151169179703", "9900000002", "你好", 1, 2, 3, ""));

        Read read = Read.all(folder, AT);

        assertThat(read.refused()).isEmpty();
        assertThat(read.taken())
                .extracting(
                        entry -> entry.account().name(),
                        entry -> entry.timeline().followers())
                .containsExactly(tuple("虚构使馆", Count.of(237_105)), tuple("虚构领馆", Count.of(12)));
        assertThat(read.posts())
                .extracting(ShownPost::text, ShownPost::type, ShownPost::counts)
                .containsExactly(
                        tuple("早安\n朋友", PostType.ORIGINAL, Engagement.of(27, 41, 350)),
                        tuple("转发", PostType.REPOST, Engagement.of(1, 0, 3)),
                        tuple("你好", PostType.ORIGINAL, Engagement.of(3, 2, 1)));
        assertThat(read.taken().get(0).timeline().source()).isEqualTo("weibo-crawler");
        assertThat(read.taken().get(0).timeline().observedAt()).isEqualTo(AT);
    }

    @Test
    void nothingIsWrittenIntoTheFolder() throws Exception {
        Path file = write("a b?%.db", USER, WEIBO, user("9900000001", "虚构使馆", 1));
        byte[] before = Files.readAllBytes(file);
        assertThat(file.toFile().setWritable(false)).isTrue();

        assertThat(Read.all(folder, AT).taken()).hasSize(1);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aPackedOneIsReadToo() throws Exception {
        Path file = write("weibodata.db", USER, WEIBO, user("9900000001", "虚构使馆", 1));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("data.gz")))) {
            Files.copy(file, packed);
        }
        Files.delete(file);

        assertThat(Read.all(folder, AT).taken())
                .singleElement()
                .satisfies(entry -> assertThat(entry.place().file()).isEqualTo("data.gz"));
    }

    @Test
    void aRowThatCannotBeReadIsRefusedAlone() throws Exception {
        write(
                "weibodata.db",
                USER,
                WEIBO,
                user("9900000001", "虚构使馆", -5),
                post("x1", "9900000001", "早安", 1, 2, 3, ""),
                post("5366151169179703", "9900000001", "你好", 1, -2, 3, ""),
                post("5367261044932630", "9900000001", "早安", 1, 2, 3, ""));

        Read read = Read.all(folder, AT);

        assertThat(read.posts()).hasSize(1);
        assertThat(read.refused())
                .containsExactlyInAnyOrder(
                        "weibodata.db weibo x1: id: expected up to 18 digits, found 'x1'",
                        "weibodata.db weibo 5366151169179703: comments_count / 评论数: expected a count, found '-2'",
                        "weibodata.db user.follower_count: expected a count, found '-5'");
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() throws Exception {
        write("1-other.db", "create table t (a int)");
        write("2-empty.db", USER, WEIBO);
        Files.writeString(folder.resolve("3-cut.db"), "SQLite format 3\0 and no more");

        List<String> refused = Read.all(folder, AT).refused();

        assertThat(refused).hasSize(3);
        assertThat(refused.get(0)).isEqualTo("1-other.db weibo.id: expected a column of this name, found []");
        assertThat(refused.get(1))
                .isEqualTo("2-empty.db user: expected the users whose posts these are, the table is empty");
        assertThat(refused.get(2)).startsWith("3-cut.db file: expected SQLite, found: ");
    }

    private static String user(String id, String name, int followers) {
        return "insert into user (id, nick_name, follower_count) values ('" + id + "','" + name + "'," + followers
                + ")";
    }

    private static String post(
            String id, String user, String text, int likes, int comments, int reposts, String retweet) {
        return "insert into weibo (id, bid, user_id, text, created_at, attitudes_count, comments_count, reposts_count,"
                + " retweet_id) values ('" + id + "','b','" + user + "','" + text + "','2026-11-20 09:30:15'," + likes
                + "," + comments + "," + reposts + ",'" + retweet + "')";
    }

    private Path write(String name, String... statements) throws SQLException, IOException {
        Path made = Files.createTempFile("made", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        return Files.move(made, folder.resolve(name));
    }
}
