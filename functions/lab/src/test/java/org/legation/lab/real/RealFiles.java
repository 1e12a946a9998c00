package org.legation.lab.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.legation.lab.cascades.Cascade;

/** Invented files of the two kinds, from midnight of 6 January 2025 on. */
final class RealFiles {

    static final LocalDateTime START = LocalDateTime.of(2025, 1, 6, 0, 0);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd,HH", Locale.ROOT);
    private static final long EPOCH = 1_736_092_800L;

    private final List<String> topics = new ArrayList<>(List.of("date,hour,title,category,hot,readCount"));
    private final List<String> posts = new ArrayList<>(List.of(header()));

    private static String header() {
        StringJoiner columns = new StringJoiner(",");
        columns.add("cascade,author,verified_type,followers,published_epoch,reposts,comments,likes");
        for (int hour = 0; hour < Cascade.HOURS; hour++) {
            columns.add("h" + hour);
        }
        return columns.toString();
    }

    /** Quiet ones: a topic about nobody in every hour, and twelve posts of one author that fade. */
    static RealFiles quiet(int hours) {
        RealFiles files = new RealFiles();
        for (int hour = 0; hour < hours; hour++) {
            files.topic(hour, "某某", 10_000);
        }
        for (int post = 0; post < 12; post++) {
            files.post("quiet", post, 100 + 13 * (post % 4));
        }
        return files;
    }

    /** A topic in an hour after the start. */
    RealFiles topic(int hour, String title, long heat) {
        topics.add(DAY.format(START.plusHours(hour)) + "," + title + ",社会," + heat + ",");
        return this;
    }

    /** A post that gains half as much in each hour as in the one before, some days after the start. */
    RealFiles post(String author, int day, long first) {
        StringJoiner line = new StringJoiner(",");
        line.add(author + day).add(author).add("0").add("10000").add(Long.toString(EPOCH + 4 * 86_400L * day));
        line.add(Long.toString(first)).add(Long.toString(first)).add("5");
        for (int hour = 0; hour < Cascade.HOURS; hour++) {
            line.add(Long.toString(hour < 40 ? first >> hour : 0));
        }
        posts.add(line.toString());
        return this;
    }

    RealFiles write(Path folder) throws IOException {
        Files.write(folder.resolve(TopicFile.NAME), topics);
        Files.write(folder.resolve(CascadeFile.NAME), posts);
        return this;
    }
}
