package org.legation.adapters.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.ShownPost;

/** What reading an archive gave. */
record Read(List<ArchiveEntry> entries) {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    static Read all(Path root, @Nullable Instant observedAt) throws IOException {
        List<ArchiveEntry> entries = new ArrayList<>();
        new Archive(root, observedAt, NOW).read(entries::add, bytes -> {});
        return new Read(entries);
    }

    List<ArchiveEntry.Taken> taken() {
        return of(ArchiveEntry.Taken.class).toList();
    }

    /** The posts of all that was taken, in order. */
    List<ShownPost> posts() {
        return taken().stream()
                .flatMap(entry -> entry.timeline().posts().stream())
                .toList();
    }

    /** Place and reason of what was refused. */
    List<String> refused() {
        return of(ArchiveEntry.Refused.class)
                .map(entry -> entry.place() + " " + entry.reason())
                .toList();
    }

    List<String> skipped() {
        return of(ArchiveEntry.Skipped.class)
                .map(entry -> entry.place() + " " + entry.reason())
                .toList();
    }

    private <T extends ArchiveEntry> Stream<T> of(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }
}
