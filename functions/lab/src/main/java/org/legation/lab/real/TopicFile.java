package org.legation.lab.real;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.legation.core.time.Beijing;

/** Reads snapshots of hot topics: a CSV with the columns date and hour (Beijing), title and hot, a line for each topic. */
final class TopicFile {

    static final String NAME = "foreign-topics-hourly.csv";

    private static final List<String> COLUMNS = List.of("date", "hour", "title", "hot");
    private static final int HOURS = 24;

    private TopicFile() {}

    /**
     * The topics of each hour of which there is a snapshot.
     *
     * @throws Unreadable naming the file and the line
     */
    static NavigableMap<Instant, List<Topic>> read(Path folder) throws Unreadable {
        NavigableMap<Instant, List<Topic>> hours = new TreeMap<>();
        for (Topic topic : Rows.read(folder.resolve(NAME), COLUMNS, TopicFile::topic)) {
            hours.computeIfAbsent(topic.hour(), any -> new ArrayList<>()).add(topic);
        }
        return hours;
    }

    private static Topic topic(NamedCsvRecord row) {
        long hour = number(row, "hour");
        if (hour >= HOURS) {
            throw new IllegalArgumentException("hour: expected 0 to 23, found " + hour);
        }
        String title = row.getField("title").strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("title: expected a title, found none");
        }
        return new Topic(day(row).atStartOfDay(Beijing.ZONE).plusHours(hour).toInstant(), title, number(row, "hot"));
    }

    private static LocalDate day(NamedCsvRecord row) {
        String text = row.getField("date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("date: expected a day such as 2024-05-21, found '" + text + "'", e);
        }
    }

    private static long number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        if (!text.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException(
                    column + ": expected a whole number of at least 0, found '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
