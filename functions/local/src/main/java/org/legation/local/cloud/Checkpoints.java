package org.legation.local.cloud;

import java.nio.file.Files;
import java.nio.file.Path;
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
            PropertiesFile.read(file).forEach((shard, sequence) -> reached.put((String) shard, (String) sequence));
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
        PropertiesFile.write(file, properties);
    }
}
