package org.legation.adapters.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.Timeline;

/**
 * Timelines that a user already has: JSON lines of observations, CSV, JSON and SQLite of weibo-crawler, raw bodies of
 * Weibo, each also packed with gzip, or a folder of any of these. What a file is, is told by what it holds.
 */
public final class Archive {

    /** A line of observations, also one of which only the beginning was written. */
    private static final Pattern LINE = Pattern.compile("\\{\\s*\"v\"\\s*:.*|\\{.*\"observedAt\".*", Pattern.DOTALL);

    private final Path root;
    private final @Nullable Instant observedAt;
    private final Instant now;
    private final BodyFiles bodies = new BodyFiles();

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
        for (ArchiveFile file : files()) {
            size += Files.size(file.path());
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
        for (ArchiveFile file : files()) {
            long before = done;
            readOrRefuse(file, entry -> inParts(entry, sink), bytes -> progress.accept(before + bytes));
            done += Files.size(file.path());
            progress.accept(done);
        }
    }

    private List<ArchiveFile> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of(new ArchiveFile(root, root.getFileName().toString()));
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> new ArchiveFile(file, root.relativize(file).toString()))
                    .sorted(Comparator.comparing(ArchiveFile::writtenAt)
                            .thenComparing(file -> file.path().toString()))
                    .toList();
        }
    }

    private void readOrRefuse(ArchiveFile file, Consumer<ArchiveEntry> sink, LongConsumer progress) throws IOException {
        String reason;
        try {
            read(file, sink, progress);
            return;
        } catch (IllegalArgumentException e) {
            reason = String.valueOf(e.getMessage());
        } catch (EOFException | ZipException e) {
            reason = "file: expected gzip, found: " + e.getMessage();
        }
        sink.accept(new ArchiveEntry.Refused(new Place(file.name(), 0), reason, file.name()));
    }

    private void read(ArchiveFile file, Consumer<ArchiveEntry> sink, LongConsumer progress) throws IOException {
        if (file.isSqlite()) {
            CrawlerSqlite.read(file, observedAt(file), sink);
            return;
        } else if (file.plainName().endsWith(".csv")) {
            CrawlerCsv.read(file, observedAt(file), sink);
            return;
        }
        String first = file.firstLine();
        boolean inFolder = !root.equals(file.path());
        if (LINE.matcher(first).matches()) {
            readLines(file, sink, progress);
        } else if (first.startsWith("{") || first.startsWith("[") || first.startsWith("<")) {
            if (!bodies.read(file, observedAt(file), inFolder, sink)) {
                readLines(file, sink, progress);
            }
        } else if (inFolder) {
            sink.accept(new ArchiveEntry.Skipped(new Place(file.name(), 0), "not JSON: no body"));
        } else {
            readLines(file, sink, progress);
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

    private void readLines(ArchiveFile file, Consumer<ArchiveEntry> sink, LongConsumer progress) throws IOException {
        boolean packed = file.isPacked();
        try (Utf8Lines lines = new Utf8Lines(file.open())) {
            for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.text().isBlank()) {
                    sink.accept(line(line, new Place(file.name(), line.number())));
                }
                if (!packed) {
                    progress.accept(lines.bytes());
                }
            }
        }
    }

    /** A line that has no end yet is still being written: if it is none, it may be one at the next import. */
    private ArchiveEntry line(Utf8Lines.Line line, Place place) {
        try {
            if (line.broken()) {
                throw new IllegalArgumentException("line: expected UTF-8");
            }
            ObservationLine.Parsed parsed = ObservationLine.parse(line.text(), now);
            return new ArchiveEntry.Taken(place, parsed.account(), parsed.timeline());
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            boolean growing =
                    !line.ended() && line.text().stripLeading().startsWith("{") && reason.startsWith("line: ");
            return growing
                    ? new ArchiveEntry.Skipped(place, "the last line has no end yet; left for the next import")
                    : new ArchiveEntry.Refused(place, reason, line.text());
        }
    }

    private Instant observedAt(ArchiveFile file) {
        Instant at = observedAt != null ? observedAt : file.writtenAt();
        if (at.isAfter(now)) {
            throw new IllegalArgumentException(
                    "observed at " + at + ", which has not come; say when with --observed-at");
        }
        return at;
    }
}
