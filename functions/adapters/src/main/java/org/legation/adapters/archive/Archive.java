package org.legation.adapters.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.legation.core.observe.Timeline;

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
        try {
            read(file, name, entry -> inParts(entry, sink), progress);
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(new Place(name, 0), String.valueOf(e.getMessage()), name));
        }
    }

    private void read(Path file, String name, Consumer<ArchiveEntry> sink, LongConsumer progress) throws IOException {
        if (name.endsWith(".csv")) {
            CrawlerCsv.read(file, name, observedAt(file), sink);
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

    private static void inParts(ArchiveEntry entry, Consumer<ArchiveEntry> sink) {
        if (entry instanceof ArchiveEntry.Taken taken) {
            for (Timeline part : Parts.of(taken.timeline())) {
                sink.accept(new ArchiveEntry.Taken(taken.place(), taken.account(), part));
            }
        } else {
            sink.accept(entry);
        }
    }

    private void readJson(JsonNode json, Path file, String name, Consumer<ArchiveEntry> sink) {
        Place place = new Place(name, 0);
        try {
            Instant at = observedAt(file);
            if (CrawlerJson.isOne(json)) {
                CrawlerJson.read(json, name, at, sink);
                return;
            }
            switch (MobileBody.kindOf(json)) {
                case LIST -> take(place, body -> MobileBody.ofList(json, body), at, sink);
                case PROFILE -> take(place, body -> MobileBody.ofProfile(json, body), at, sink);
                case LONG_TEXT -> sink.accept(new ArchiveEntry.Skipped(place, "the long text of one post"));
                case NOTHING -> sink.accept(new ArchiveEntry.Skipped(place, "an answer without an account's posts"));
                case UNKNOWN ->
                    throw new IllegalArgumentException(
                            "shape: expected data.cards, data.userInfo or data.longTextContent of m.weibo.cn, or user"
                                    + " and weibo of weibo-crawler");
            }
        } catch (IllegalArgumentException e) {
            sink.accept(new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), json.toString()));
        }
    }

    private interface BodyReader {
        MobileBody at(Instant observedAt);
    }

    /** Two bodies of one account written in one moment are observations one after the other. */
    private void take(Place place, BodyReader reader, Instant at, Consumer<ArchiveEntry> sink) {
        MobileBody body = reader.at(at);
        Instant last = lastOfAccount.get(body.account().id());
        if (last != null && !at.isAfter(last)) {
            body = reader.at(last.plusMillis(1));
        }
        boolean early = body.timeline().posts().stream()
                .anyMatch(post -> post.publishedAt().isAfter(at));
        if (early) {
            throw new IllegalArgumentException(
                    "observed at " + at + ", but posts were published later; say when with --observed-at");
        }
        lastOfAccount.put(body.account().id(), body.timeline().observedAt());
        for (MobileBody.Problem problem : body.problems()) {
            sink.accept(new ArchiveEntry.Refused(
                    place, problem.reason(), problem.raw().toString()));
        }
        sink.accept(new ArchiveEntry.Taken(place, body.account(), body.timeline()));
    }

    private void readLines(Path file, String name, Consumer<ArchiveEntry> sink, LongConsumer progress)
            throws IOException {
        try (Utf8Lines lines = new Utf8Lines(file)) {
            for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.text().isBlank()) {
                    sink.accept(line(line, new Place(name, line.number())));
                }
                progress.accept(lines.bytes());
            }
        }
    }

    private ArchiveEntry line(Utf8Lines.Line line, Place place) {
        try {
            if (line.broken()) {
                throw new IllegalArgumentException("line: expected UTF-8");
            }
            ObservationLine.Parsed parsed = ObservationLine.parse(line.text(), now);
            return new ArchiveEntry.Taken(place, parsed.account(), parsed.timeline());
        } catch (IllegalArgumentException e) {
            return new ArchiveEntry.Refused(place, String.valueOf(e.getMessage()), line.text());
        }
    }

    /** The file as one JSON object that is no observation line; null if it is not one. */
    private static @Nullable JsonNode wholeJson(Path file) throws IOException {
        String first = firstLine(file);
        if (!first.startsWith("{") || first.contains("\"observedAt\"")) {
            return null;
        }
        try {
            JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
            boolean body = json.has("ok") || json.has("data") || CrawlerJson.isOne(json);
            return body ? json : null;
        } catch (JsonProcessingException e) {
            if (first.equals("{")) {
                throw new IllegalArgumentException("file: expected JSON, found: " + e.getOriginalMessage(), e);
            }
            return null;
        }
    }

    private static boolean startsLikeJson(Path file) throws IOException {
        String first = firstLine(file);
        return first.startsWith("{") || first.startsWith("[");
    }

    private static String firstLine(Path file) throws IOException {
        try (Utf8Lines lines = new Utf8Lines(file)) {
            Utf8Lines.Line first = lines.next();
            return first == null ? "" : first.text().strip();
        }
    }

    private Instant observedAt(Path file) {
        Instant at = observedAt != null ? observedAt : writtenAt(file);
        if (at.isAfter(now)) {
            throw new IllegalArgumentException(
                    "observed at " + at + ", which has not come; say when with --observed-at");
        }
        return at;
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
