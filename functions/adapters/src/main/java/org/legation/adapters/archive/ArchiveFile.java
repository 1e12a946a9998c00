package org.legation.adapters.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file of an archive, unpacked as it is read if it is packed with gzip, which its first bytes tell.
 *
 * @param name its name within the archive
 */
record ArchiveFile(Path path, String name) {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /** What the file holds. */
    InputStream open() throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (!isPacked()) {
            return packed;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(packed), 1 << 16);
        } catch (IOException e) {
            packed.close();
            throw new IllegalArgumentException("file: expected gzip, found: " + e.getMessage(), e);
        }
    }

    boolean isPacked() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        }
    }

    boolean isSqlite() throws IOException {
        try (InputStream in = open()) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        }
    }

    /** The name of the file itself, without what says that it is packed. */
    String plainName() {
        String last = path.getFileName().toString();
        return last.endsWith(".gz") ? last.substring(0, last.length() - ".gz".length()) : last;
    }

    /** The first line with something in it, without what stands around it; empty if there is none. */
    String firstLine() throws IOException {
        try (Utf8Lines lines = new Utf8Lines(open())) {
            for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
                String text = line.text().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
    }

    Instant writtenAt() {
        try {
            return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
