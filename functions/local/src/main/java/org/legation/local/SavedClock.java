package org.legation.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.legation.local.cloud.FastClock;
import org.legation.local.cloud.PropertiesFile;

/**
 * The clock of the fictional world. It goes on where it was when the folder was last used: the world is a function of
 * seed and time, so that is all there is to remember.
 */
final class SavedClock implements InstantSource {

    private final @Nullable Path file;
    private final long seed;
    private final FastClock clock;

    private SavedClock(@Nullable Path file, long seed, Instant start, double speed) {
        this.file = file;
        this.seed = seed;
        this.clock = new FastClock(start, speed);
    }

    /** The real clock, for what is not fictional. */
    static SavedClock real() {
        return new SavedClock(null, 0, Instant.now(), 1);
    }

    /**
     * Opens a folder's clock.
     *
     * @param folder null to start now and remember nothing
     * @throws OptionException if the folder belongs to a world of another seed, or its clock cannot be read
     */
    static SavedClock open(@Nullable Path folder, long seed, double speed) throws OptionException {
        if (folder == null) {
            return new SavedClock(null, seed, Instant.now().truncatedTo(ChronoUnit.SECONDS), speed);
        }
        Path file = folder.resolve("world.properties");
        if (!Files.exists(file)) {
            return new SavedClock(file, seed, Instant.now().truncatedTo(ChronoUnit.SECONDS), speed);
        }
        Properties saved = PropertiesFile.read(file);
        String itsSeed = saved.getProperty("seed", "");
        if (!itsSeed.equals(Long.toString(seed))) {
            throw new OptionException(
                    "--seed: " + folder + " holds a world of seed " + itsSeed + "; use that, or another folder",
                    "--seed：" + folder + " 中的虚构世界种子为 " + itsSeed + "，请使用该种子，或换一个文件夹");
        }
        return new SavedClock(file, seed, time(file, saved.getProperty("time", "")), speed);
    }

    /**
     * The time of the world that a folder holds; empty if it holds none.
     *
     * @throws OptionException if its clock cannot be read
     */
    static Optional<Instant> timeOf(Path folder) throws OptionException {
        Path file = folder.resolve("world.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(time(file, PropertiesFile.read(file).getProperty("time", "")));
    }

    private static Instant time(Path file, String time) throws OptionException {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new OptionException(
                    "--data: " + file + " is damaged: expected a time, found '" + time + "'",
                    "--data：" + file + " 已损坏：应为时间，实为“" + time + "”");
        }
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** Remembers the time. */
    void save() {
        if (file == null) {
            return;
        }
        Properties properties = new Properties();
        properties.setProperty("seed", Long.toString(seed));
        properties.setProperty("time", instant().toString());
        PropertiesFile.write(file, properties);
    }
}
