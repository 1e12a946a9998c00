package org.legation.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.alert.AlertEvents;
import org.legation.core.alert.AlertChannel;
import org.legation.core.alert.AlertMessage;

/** Where alerts go on a laptop: to the console, and as CloudEvents, one a line, to a file. */
final class LocalChannel implements AlertChannel {

    private final @Nullable Path file;
    private final Consumer<AlertMessage> console;

    LocalChannel(@Nullable Path file, Consumer<AlertMessage> console) {
        this.file = file;
        this.console = console;
    }

    @Override
    public synchronized void send(AlertMessage message) {
        if (file != null) {
            try {
                Files.writeString(
                        file,
                        AlertEvents.json(message, "local") + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        console.accept(message);
    }
}
