package org.legation.lab.cascades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.legation.core.post.Interaction;
import org.legation.core.score.HourlyGains;
import org.legation.core.time.Beijing;

/**
 * Sums a file of cascades by account and Beijing day, without anything that the pipeline is made of: final counts on the
 * day of publication, gains in the hour in which an hourly poll would have seen them.
 *
 * @param days by account, every day on which something was published or polled
 */
record BruteForce(Map<String, Map<LocalDate, Sums>> days) {

    /** A day's posts, their final counts, and what was gained that day. */
    record Sums(long posts, long reposts, long comments, long likes, HourlyGains gains) {

        Sums plus(Sums other) {
            return new Sums(
                    posts + other.posts,
                    reposts + other.reposts,
                    comments + other.comments,
                    likes + other.likes,
                    gains.plus(other.gains));
        }
    }

    private static final Duration FINAL = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(3);

    static BruteForce of(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> header = List.of(lines.get(0).split(","));
        Map<String, List<Row>> byAuthor = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            long[] gained = new long[72];
            for (int hour = 0; hour < 72; hour++) {
                gained[hour] = Long.parseLong(fields[header.indexOf("h" + hour)]);
            }
            byAuthor.computeIfAbsent(fields[header.indexOf("author")], author -> new ArrayList<>())
                    .add(new Row(
                            Instant.ofEpochSecond(Long.parseLong(fields[header.indexOf("published_epoch")])),
                            Long.parseLong(fields[header.indexOf("reposts")]),
                            Long.parseLong(fields[header.indexOf("comments")]),
                            Long.parseLong(fields[header.indexOf("likes")]),
                            gained));
        }
        Map<String, Map<LocalDate, Sums>> days = new HashMap<>();
        byAuthor.forEach((author, rows) -> days.put(author, days(rows)));
        return new BruteForce(days);
    }

    private record Row(Instant published, long reposts, long comments, long likes, long[] gained) {

        List<Instant> polls() {
            List<Instant> polls = new ArrayList<>();
            for (int hour = 1; hour <= 72; hour++) {
                polls.add(published.plus(Duration.ofHours(hour)));
            }
            polls.add(published.plus(FINAL));
            return polls;
        }
    }

    private static Map<LocalDate, Sums> days(List<Row> rows) {
        Map<LocalDate, Sums> days = new TreeMap<>();
        TreeSet<Instant> polls = new TreeSet<>();
        rows.forEach(row -> polls.addAll(row.polls()));
        for (Row row : rows) {
            days.merge(
                    Beijing.day(row.published),
                    new Sums(1, row.reposts, row.comments, row.likes, HourlyGains.NONE),
                    Sums::plus);
            addGains(row, wasForgotten(row, polls), days);
        }
        return days;
    }

    private static void addGains(Row row, boolean forgotten, Map<LocalDate, Sums> days) {
        long sum = 0;
        long reposts = 0;
        long comments = 0;
        for (int hour = 1; hour <= 72; hour++) {
            sum += row.gained[hour - 1];
            long both = row.reposts + row.comments;
            long now = both == 0 ? 0 : sum * row.reposts / both;
            add(row.published.plus(Duration.ofHours(hour)), now - reposts, sum - now - comments, days);
            reposts = now;
            comments = sum - now;
        }
        // Likes are first known at the end, and nobody can say when they were gained.
        long lastReposts = forgotten ? 0 : Math.max(0, row.reposts - reposts);
        long lastComments = forgotten ? 0 : Math.max(0, row.comments - comments);
        add(row.published.plus(FINAL), lastReposts, lastComments, days);
    }

    private static void add(Instant at, long reposts, long comments, Map<LocalDate, Sums> days) {
        HourlyGains gains = HourlyGains.NONE
                .plus(Beijing.hour(at), Interaction.REPOST, reposts)
                .plus(Beijing.hour(at), Interaction.COMMENT, comments);
        days.merge(Beijing.day(at), new Sums(0, 0, 0, 0, gains), Sums::plus);
    }

    /** Whether a day of the account began, after three days, without this post being shown. */
    private static boolean wasForgotten(Row row, TreeSet<Instant> polls) {
        LocalDate day = LocalDate.MIN;
        for (Instant poll : polls) {
            boolean opens = !Beijing.day(poll).equals(day);
            day = Beijing.day(poll);
            boolean old = poll.minus(REMEMBERED).isAfter(row.published);
            if (opens
                    && old
                    && poll.isBefore(row.published.plus(FINAL))
                    && !row.polls().contains(poll)) {
                return true;
            }
        }
        return false;
    }
}
