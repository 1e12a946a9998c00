package org.legation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.channel.CloudEvents;
import org.legation.core.alert.Channel;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;

/** Stands for the SNS topic on a laptop: messages go to the console, and as CloudEvents, one a line, to a file. */
final class LocalTopic implements Channel {

    private final @Nullable Path file;
    private final Consumer<Message> console;

    LocalTopic(@Nullable Path file, Consumer<Message> console) {
        this.file = file;
        this.console = console;
    }

    @Override
    public synchronized Outcome send(Message message, Instant now) {
        if (file != null) {
            try {
                Files.writeString(
                        file,
                        CloudEvents.json(message, "local") + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                return Outcome.failed(file + " cannot be written");
            }
        }
        console.accept(message);
        return Outcome.DELIVERED;
    }
}
