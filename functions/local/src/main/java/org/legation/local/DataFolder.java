package org.legation.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that keeps the tables, which one process has for itself as long as it is open. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, and makes it if it is not there.
     *
     * @throws OptionException if it cannot be made or written to, or is in use
     */
    public static DataFolder open(Path path) throws OptionException {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new OptionException(
                        "--data: " + path + " is in use by another run; stop that, or choose another folder",
                        "--data：" + path + " 正被另一次运行使用，请先停止它，或换一个文件夹");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new OptionException(
                    "--data: expected a folder that can be written to, found " + path + " (" + e + ")",
                    "--data：应为可写的文件夹，实为 " + path + "（" + e + "）");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This very process has it.
            return null;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
