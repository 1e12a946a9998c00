package org.legation.adapters.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.weibo.MobileBody;

/**
 * Timelines that a user already has: JSON lines of observations, CSV and JSON of weibo-crawler, raw bodies of
 * m.weibo.cn, or a folder of any of these. What a file is, is told by what it holds.
 */
public final class Archive {

    private final Path root;
    private final @Nullable Instant observedAt;
    private final Instant now;
    private final Map<String, Instant> lastOfAccount = new HashMap<>();

    /**
     * Opens an archive.
     *
     * @param observedAt when files that do not say so themselves were observed; null for when they were last written
     * @param now what was observed later than this cannot be
     */
    public Archive(Path root, @Nullable Instant observedAt, Instant now) {
        this.root = root;
        this.observedAt = observedAt;
        this.now = now;
    }

    /** How many bytes there are to read. */
    public long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }

    /**
     * Reads everything, files in the order they were written.
     *
     * @param sink takes what is found, in order
     * @param progress is told how many bytes were read so far
     */
    public void read(Consumer<ArchiveEntry> sink, LongConsumer progress) throws IOException {
        long done = 0;
        for (Path file : files()) {
            long before = done;
            read(file, sink, bytes -> progress.accept(before + bytes));
            done += Files.size(file);
            progress.accept(done);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of(root);
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Archive::writtenAt).thenComparing(Path::toString))
                    .toList();
        }
    }

    private void read(Path file, Consumer<ArchiveEntry> sink, LongConsumer progress) throws IOException {
        String name = root.equals(file)
                ? file.getFileName().toString()
                : root.relativize(file).toString();
        if (name.endsWith(".csv")) {
            CrawlerFiles.readCsv(file, name, observedAt(file), sink);
            return;
        }
        JsonNode whole = wholeJson(file);
        if (whole != null) {
            readJson(whole, file, name, sink);
        } else if (!root.equals(file) && !startsLikeJson(file)) {
            sink.accept(new ArchiveEntry.Skipped(new Place(name, 0), "not JSON: no body"));
        } else {
            readLines(file, name, sink, progress);
        }
    }

    private void readJson(JsonNode json, Path file, String name, Consumer<ArchiveEntry> sink) {
        Place place = new Place(name, 0);
        try {
            Instant at = observedAt(file);
            if (CrawlerFiles.isCrawlerJson(json)) {
                CrawlerFiles.readJson(json, name, at, sink);
                return;
            }
            switch (MobileBody.kindOf(json)) {
                case LIST -> sink.accept(taken(place, body -> MobileBody.ofList(json, body), at));
                case PROFILE -> sink.accept(taken(place, body -> MobileBody.ofProfile(json, body), at));
                case LONG_TEXT -> sink.accept(new ArchiveEntry.Skipped(place, "the long text of one post"));
                case NOTHING -> sink.accept(new ArchiveEntry.Skipped(place, "an answer without an account's posts"));
                case UNKNOWN ->
                    sink.accept(new ArchiveEntry.Refused(
                            place,
                            "shape: expected data.cards, data.userInfo or data.longTextContent of m.weibo.cn, or user"
                                    + " and weibo of weibo-crawler",
                            json.toString()));
            }
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), json.toString()));
        }
    }

    private interface BodyReader {
        MobileBody at(Instant observedAt);
    }

    /** Two bodies of one account written in one moment are observations one after the other. */
    private ArchiveEntry taken(Place place, BodyReader reader, Instant at) {
        MobileBody body = reader.at(at);
        Instant last = lastOfAccount.get(body.account().id());
        if (last != null && !at.isAfter(last)) {
            body = reader.at(last.plusMillis(1));
        }
        lastOfAccount.put(body.account().id(), body.timeline().observedAt());
        boolean early = body.timeline().posts().stream()
                .anyMatch(post -> post.publishedAt().isAfter(at));
        if (early) {
            throw new IllegalArgumentException(
                    "observed at " + at + ", but posts were published later; say when with --observed-at");
        }
        return new ArchiveEntry.Taken(place, body.account(), body.timeline());
    }

    private void readLines(Path file, String name, Consumer<ArchiveEntry> sink, LongConsumer progress)
            throws IOException {
        long number = 0;
        long bytes = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                bytes += line.length() + 1L;
                if (!line.isBlank()) {
                    sink.accept(line(line, new Place(name, number)));
                }
                progress.accept(bytes);
            }
        } catch (MalformedInputException e) {
            sink.accept(new ArchiveEntry.Refused(new Place(name, number + 1), "line: expected UTF-8", ""));
        }
    }

    private ArchiveEntry line(String line, Place place) {
        try {
            ObservationLine.Parsed parsed = ObservationLine.parse(line, now);
            return new ArchiveEntry.Taken(place, parsed.account(), parsed.timeline());
        } catch (IllegalArgumentException e) {
            return new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), line);
        }
    }

    /** The file as one JSON object that is no observation line; null if it is not one. */
    private static @Nullable JsonNode wholeJson(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            boolean startsLikeLines = first != null && first.contains("\"observedAt\"");
            if (first == null || startsLikeLines || !first.strip().startsWith("{")) {
                return null;
            }
        } catch (MalformedInputException e) {
            return null;
        }
        try {
            JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
            boolean body = json.has("ok") || json.has("data") || CrawlerFiles.isCrawlerJson(json);
            return body ? json : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean startsLikeJson(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = reader.readLine();
            return first != null
                    && (first.strip().startsWith("{") || first.strip().startsWith("["));
        }
    }

    private Instant observedAt(Path file) {
        return observedAt != null ? observedAt : writtenAt(file);
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
