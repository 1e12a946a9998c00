package org.legation.local.cloud;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far each shard of each stream was handled, kept in a file so that a later run goes on there. A process that dies
 * before it could save delivers some batches again, as Lambda may.
 */
final class Checkpoints {

    private final @Nullable Path file;
    private final Map<String, String> reached = new ConcurrentHashMap<>();

    /**
     * Opens the checkpoints.
     *
     * @param file null if there is nothing to come back to
     */
    Checkpoints(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            Properties saved = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                saved.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            saved.forEach((shard, sequence) -> reached.put((String) shard, (String) sequence));
        }
    }

    /** The last sequence number of a shard that was handled. */
    Optional<String> reached(String shard) {
        return Optional.ofNullable(reached.get(shard));
    }

    void reach(String shard, String sequence) {
        reached.put(shard, sequence);
    }

    /** Starts a shard again from the oldest record there is. */
    void forget(String shard) {
        reached.remove(shard);
    }

    /** Writes the file, all of it or nothing. */
    synchronized void save() {
        if (file == null) {
            return;
        }
        Properties properties = new Properties();
        properties.putAll(reached);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (Writer out = Files.newBufferedWriter(next)) {
                properties.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
