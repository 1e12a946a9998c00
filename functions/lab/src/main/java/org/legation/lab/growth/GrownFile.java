package org.legation.lab.growth;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.post.Count;

/** Reads a file of posts with hourly gains: a CSV with the columns author, followers, published_epoch and h0 to h71. */
final class GrownFile {

    /** What is wrong with a file, and where. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(long line, String column, String message) {
            super("line " + line + ", column " + column + ": " + message);
        }
    }

    /** The end of the year 2099. */
    private static final long LATEST = 4_102_444_800L;

    private GrownFile() {}

    /**
     * Reads a file.
     *
     * @throws Unreadable naming the first line and column that is not as expected
     */
    static List<Grown> read(Path file) throws IOException, Unreadable {
        List<Grown> posts = new ArrayList<>();
        long line = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                line = row.getStartingLineNumber();
                posts.add(post(row));
            }
        } catch (CsvParseException e) {
            throw new Unreadable(line + 1, "1", "not readable as CSV from here on: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (posts.isEmpty()) {
            throw new Unreadable(1, "1", "expected a line of column names and posts below it, found no post");
        }
        return posts;
    }

    private static Grown post(NamedCsvRecord row) throws Unreadable {
        int columns = row.getHeader().size();
        if (row.getFieldCount() != columns) {
            String last = Integer.toString(Math.min(columns, row.getFieldCount()) + 1);
            throw new Unreadable(
                    row.getStartingLineNumber(), last, "expected " + columns + " fields, found " + row.getFieldCount());
        }
        List<Long> sums = new ArrayList<>(List.of(0L));
        for (int hour = 0; hour < Grown.HOURS; hour++) {
            sums.add(sums.get(hour) + number(row, "h" + hour, Count.MOST));
        }
        return new Grown(
                text(row, "author"),
                Count.of(number(row, "followers", Count.MOST)),
                Instant.ofEpochSecond(number(row, "published_epoch", LATEST)),
                sums);
    }

    private static long number(NamedCsvRecord row, String column, long most) throws Unreadable {
        String text = text(row, column);
        // No sign, no exponent, no point, and short enough for a long.
        long value = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (value < 0 || value > most) {
            throw new Unreadable(
                    row.getStartingLineNumber(),
                    column,
                    "expected a whole number from 0 to " + most + ", found '" + text + "'");
        }
        return value;
    }

    private static String text(NamedCsvRecord row, String column) throws Unreadable {
        if (!row.getHeader().contains(column)) {
            throw new Unreadable(1, column, "expected a column of this name, found " + row.getHeader());
        }
        String text = row.findField(column).orElse("");
        if (text.isEmpty()) {
            throw new Unreadable(row.getStartingLineNumber(), column, "expected a value, found none");
        }
        return text;
    }
}
