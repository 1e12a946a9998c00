package org.legation.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Json;
import org.legation.adapters.archive.ArchiveEntry;

/** Keeps what was refused, one JSON object a line: where it stood, why, and the thing itself. */
final class Rejects implements AutoCloseable {

    private final Path file;
    private @Nullable Writer out;
    private long count;

    Rejects(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    void add(ArchiveEntry.Refused entry) {
        count++;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", entry.place().file());
        line.put("line", entry.place().line());
        line.put("reason", entry.reason());
        line.put("raw", entry.raw());
        try {
            if (out == null) {
                out = Files.newBufferedWriter(file);
            }
            out.write(Json.write(line) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    long count() {
        return count;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
