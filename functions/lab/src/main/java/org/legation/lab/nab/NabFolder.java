package org.legation.lab.nab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;

/** Reads a folder of the benchmark: {@code realTweets/*.csv} with timestamp and value, and {@code windows.json}. */
final class NabFolder {

    private static final String FOLDER = "realTweets";
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .optionalStart()
            .appendPattern(".SSSSSS")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private NabFolder() {}

    /**
     * Reads all series, by name.
     *
     * @throws Unreadable naming the file, and the line if it is in one
     */
    static List<Series> read(Path folder) throws IOException, Unreadable {
        Path labels = folder.resolve("windows.json");
        Path data = folder.resolve(FOLDER);
        if (!Files.isDirectory(data)) {
            throw new Unreadable(data, "expected a folder of CSV files, found none");
        }
        JsonNode windows = windows(labels);
        List<Path> files;
        try (Stream<Path> found = Files.list(data)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new Unreadable(data, "expected CSV files, found none");
        }
        List<Series> all = new ArrayList<>();
        for (Path file : files) {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            all.add(new Series(name, rows(file), windowsOf(labels, FOLDER + "/" + name, windows)));
        }
        return all;
    }

    private static JsonNode windows(Path file) throws IOException, Unreadable {
        if (!Files.isReadable(file)) {
            throw new Unreadable(file, "expected a readable file, found none");
        }
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new Unreadable(file, e.getLocation().getLineNr(), "expected JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Series.Window> windowsOf(Path file, String key, JsonNode all) throws Unreadable {
        JsonNode listed = all.path(key);
        if (!listed.isArray()) {
            throw new Unreadable(file, "expected a list of windows for " + key + ", found none");
        }
        List<Series.Window> windows = new ArrayList<>();
        for (JsonNode pair : listed) {
            LocalDateTime start = time(pair.path(0).asText());
            LocalDateTime end = time(pair.path(1).asText());
            if (pair.size() != 2 || start == null || end == null || end.isBefore(start)) {
                throw new Unreadable(file, key + ": expected [\"start\", \"end\"] with two times, found " + pair);
            }
            if (!windows.isEmpty()
                    && !start.isAfter(windows.get(windows.size() - 1).end())) {
                throw new Unreadable(file, key + ": expected windows in order and apart, found " + pair);
            }
            windows.add(new Series.Window(start, end));
        }
        return windows;
    }

    private static List<Series.Row> rows(Path file) throws IOException, Unreadable {
        List<Series.Row> rows = new ArrayList<>();
        long line = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            for (CsvRecord fields : records) {
                line = fields.getStartingLineNumber();
                if (line == 1) {
                    requireHeader(file, fields);
                } else {
                    rows.add(row(file, fields));
                }
            }
        } catch (CsvParseException e) {
            throw new Unreadable(file, line + 1, "not readable as CSV from here on: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (rows.isEmpty()) {
            throw new Unreadable(file, 1, "expected timestamp,value and rows below it, found no row");
        }
        return rows;
    }

    private static void requireHeader(Path file, CsvRecord fields) throws Unreadable {
        if (!fields.getFields().equals(List.of("timestamp", "value"))) {
            throw new Unreadable(file, 1, "expected timestamp,value, found " + fields.getFields());
        }
    }

    private static Series.Row row(Path file, CsvRecord fields) throws Unreadable {
        LocalDateTime at = time(fields.getField(0));
        // No sign and no exponent; the real files have whole numbers only.
        boolean number = fields.getFieldCount() == 2 && fields.getField(1).matches("[0-9]{1,15}(\\.[0-9]{1,15})?");
        if (at == null || !number) {
            throw new Unreadable(
                    file,
                    fields.getStartingLineNumber(),
                    "expected a time and a number of at least 0, found " + fields.getFields());
        }
        return new Series.Row(at, Double.parseDouble(fields.getField(1)));
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
