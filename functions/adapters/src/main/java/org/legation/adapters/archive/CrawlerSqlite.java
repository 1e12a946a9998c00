package org.legation.adapters.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import org.legation.core.account.Account;
import org.legation.core.post.Count;

/**
 * What dataabc/weibo-crawler writes as {@code weibodata.db}: tables {@code user} and {@code weibo}. A file is one
 * observation of everything in it, for each of its users. Posts that a user passed on stand in the same table; whose
 * author is no user of the file is left out.
 *
 * <p>The driver is no part of this module: who reads archives brings it along.
 */
final class CrawlerSqlite {

    private static final String SCHEME = "jdbc:sqlite:";

    private static final List<String> NEEDED =
            List.of("id", "user_id", "text", "created_at", "attitudes_count", "comments_count", "reposts_count");

    private CrawlerSqlite() {}

    private record User(String uid, String name, String followers) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it has not these tables, or cannot be read
     */
    static void read(ArchiveFile file, Instant observedAt, Consumer<ArchiveEntry> sink) throws IOException {
        if (!file.isPacked()) {
            read(file.path(), file.name(), observedAt, sink);
            return;
        }
        Path unpacked = Files.createTempFile("legation", ".db");
        try (InputStream in = file.open()) {
            Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            read(unpacked, file.name(), observedAt, sink);
        } finally {
            Files.delete(unpacked);
        }
    }

    private static void read(Path path, String file, Instant observedAt, Consumer<ArchiveEntry> sink) {
        Place place = new Place(file, 0);
        try (Connection connection = open(path)) {
            requireColumns(connection);
            List<User> users = users(connection);
            if (users.isEmpty()) {
                throw new IllegalArgumentException(
                        "user: expected the users whose posts these are, the table is empty");
            }
            for (User user : users) {
                sink.accept(posts(connection, user, place, sink)
                        .taken(place, user.uid, user.name, followers(user, place, sink), observedAt));
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("file: expected SQLite, found: " + e.getMessage(), e);
        }
    }

    /** Opens a file so that nothing is ever written beside it, not even a lock. */
    private static Connection open(Path path) throws SQLException {
        String url = SCHEME + path.toAbsolutePath().toUri().toString().replace("file:///", "file:/")
                + "?mode=ro&immutable=1";
        for (Driver driver : ServiceLoader.load(Driver.class, CrawlerSqlite.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                Connection connection = driver.connect(url, new Properties());
                if (connection != null) {
                    return connection;
                }
            }
        }
        throw new IllegalArgumentException("file: SQLite, for which this program has no driver");
    }

    private static void requireColumns(Connection connection) throws SQLException {
        Set<String> columns = columns(connection, "weibo");
        for (String column : NEEDED) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException(
                        "weibo." + column + ": expected a column of this name, found " + columns);
            }
        }
        Set<String> users = columns(connection, "user");
        if (!users.contains("id") || !users.contains("nick_name")) {
            throw new IllegalArgumentException("user: expected columns id and nick_name, found " + users);
        }
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, null, table, null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private static List<User> users(Connection connection) throws SQLException {
        String followers = columns(connection, "user").contains("follower_count") ? "follower_count" : "null";
        List<User> users = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, nick_name, " + followers + " as followers from user order by id")) {
            while (rows.next()) {
                users.add(new User(text(rows, "id").strip(), text(rows, "nick_name"), text(rows, "followers")));
            }
        }
        for (User user : users) {
            Account.requireId(user.uid);
        }
        return users;
    }

    private static CrawlerPosts posts(Connection connection, User user, Place place, Consumer<ArchiveEntry> sink)
            throws SQLException {
        boolean reposts = columns(connection, "weibo").contains("retweet_id");
        CrawlerPosts posts = new CrawlerPosts();
        try (var statement = connection.prepareStatement("select id, text, created_at, attitudes_count, comments_count,"
                + " reposts_count, " + (reposts ? "retweet_id" : "''") + " as retweet from weibo where user_id = ?"
                + " order by id")) {
            statement.setString(1, user.uid);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String id = text(rows, "id");
                    try {
                        posts.add(row(rows));
                    } catch (IllegalArgumentException e) {
                        sink.accept(new ArchiveEntry.Refused(place, "weibo " + id + ": " + e.getMessage(), id));
                    }
                }
            }
        }
        return posts;
    }

    private static CrawlerPosts.Row row(ResultSet rows) throws SQLException {
        String date = text(rows, "created_at");
        String retweet = text(rows, "retweet").strip();
        return new CrawlerPosts.Row(
                text(rows, "id"),
                date,
                date,
                !retweet.isEmpty() && !retweet.equals("0"),
                text(rows, "reposts_count"),
                text(rows, "comments_count"),
                text(rows, "attitudes_count"),
                rows.getString("text"),
                "");
    }

    private static Count followers(User user, Place place, Consumer<ArchiveEntry> sink) {
        try {
            return CrawlerPosts.count("user.follower_count", user.followers);
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), user.uid));
            return Count.missing();
        }
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }
}
