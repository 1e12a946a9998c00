package org.legation.adapters.archive;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.post.WeiboNumber;
import org.legation.core.time.Beijing;

/**
 * What dataabc/weibo-crawler writes: {@code {uid}.csv} with Chinese headers, and {@code {uid}.json} with {@code user} and
 * {@code weibo}. A file is one observation of everything in it.
 */
final class CrawlerFiles {

    private CrawlerFiles() {}

    static boolean isCrawlerJson(JsonNode json) {
        return json.path("user").isObject() && json.path("weibo").isArray();
    }

    static void readJson(JsonNode json, String file, Instant observedAt, Consumer<ArchiveEntry> sink) {
        JsonNode user = json.path("user");
        String uid = user.path("id").asText();
        List<ShownPost> posts = new ArrayList<>();
        int index = 0;
        for (JsonNode post : json.path("weibo")) {
            index++;
            try {
                posts.add(post(
                        post.path("id").asText(),
                        first(
                                post.path("full_created_at").asText(),
                                post.path("created_at").asText()),
                        post.has("retweet"),
                        post.path("reposts_count").asText(),
                        post.path("comments_count").asText(),
                        post.path("attitudes_count").asText(),
                        post.path("text").textValue()));
            } catch (IllegalArgumentException e) {
                sink.accept(new ArchiveEntry.Refused(
                        new Place(file, 0), "weibo[" + (index - 1) + "]." + e.getMessage(), post.toString()));
            }
        }
        sink.accept(taken(
                file,
                uid,
                user.path("screen_name").asText(),
                number(user.path("followers_count").asText()),
                observedAt,
                posts));
    }

    static void readCsv(Path path, String file, Instant observedAt, Consumer<ArchiveEntry> sink) throws IOException {
        String name = path.getFileName().toString();
        String uid = name.substring(0, name.length() - ".csv".length());
        if (!uid.matches("[0-9]{5,11}")) {
            sink.accept(new ArchiveEntry.Refused(
                    new Place(file, 0), "file name: expected the account's uid, as in 1669879400.csv", name));
            return;
        }
        List<ShownPost> posts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            for (NamedCsvRecord row : rows) {
                try {
                    posts.add(post(
                            column(row, "id"),
                            first(row.findField("完整日期").orElse(""), column(row, "日期")),
                            row.findField("是否原创").orElse("True").equalsIgnoreCase("false"),
                            column(row, "转发数"),
                            column(row, "评论数"),
                            column(row, "点赞数"),
                            column(row, "正文")));
                } catch (IllegalArgumentException e) {
                    sink.accept(new ArchiveEntry.Refused(
                            new Place(file, row.getStartingLineNumber()),
                            String.valueOf(e.getMessage()),
                            String.join(",", row.getFields())));
                }
            }
        }
        sink.accept(taken(file, uid, uid, Count.missing(), observedAt, posts));
    }

    private static ArchiveEntry taken(
            String file, String uid, String name, Count followers, Instant observedAt, List<ShownPost> posts) {
        try {
            Account account = new Account(uid, name.isBlank() ? uid : name, null, AgencyKind.OTHER, null, false);
            List<ShownPost> seen = posts.stream()
                    .filter(post -> !post.publishedAt().isAfter(observedAt))
                    .toList();
            if (seen.size() < posts.size()) {
                throw new IllegalArgumentException(
                        "observed at " + observedAt + ", but posts were published later; say when with --observed-at");
            }
            return new ArchiveEntry.Taken(
                    new Place(file, 0), account, new Timeline(uid, observedAt, "weibo-crawler", followers, posts));
        } catch (IllegalArgumentException e) {
            return new ArchiveEntry.Refused(new Place(file, 0), String.valueOf(e.getMessage()), file);
        }
    }

    private static ShownPost post(
            String id,
            String date,
            boolean repost,
            String reposts,
            String comments,
            String likes,
            @Nullable String text) {
        Mid mid = Mid.parse(id);
        return new ShownPost(
                mid,
                mid.publishedAt().orElseGet(() -> moment(date)),
                repost ? PostType.REPOST : PostType.ORIGINAL,
                new Engagement(count("转发数", reposts), count("评论数", comments), count("点赞数", likes)),
                text);
    }

    private static Count count(String field, String shown) {
        if (shown.isBlank()) {
            return Count.missing();
        }
        return WeiboNumber.parse(shown)
                .orElseThrow(() -> new IllegalArgumentException(field + ": expected a count, found '" + shown + "'"));
    }

    private static Count number(String shown) {
        return WeiboNumber.parse(shown).orElse(Count.missing());
    }

    private static Instant moment(String date) {
        try {
            String form = date.replace(' ', 'T');
            return form.contains("T")
                    ? LocalDateTime.parse(form).atZone(Beijing.ZONE).toInstant()
                    : Beijing.start(LocalDate.parse(form));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("日期: expected a date such as 2026-11-20, found '" + date + "'", e);
        }
    }

    private static String column(NamedCsvRecord row, String name) {
        return row.findField(name)
                .orElseThrow(() -> new IllegalArgumentException(name + ": expected a column of this name"));
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
