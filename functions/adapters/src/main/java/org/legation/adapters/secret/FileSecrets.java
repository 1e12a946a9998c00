package org.legation.adapters.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Secrets on a laptop: those named {@code file:…} lie in files, the others wherever they lie in the cloud. */
public final class FileSecrets implements Secrets {

    public static final String PREFIX = "file:";

    private final Supplier<Secrets> others;

    public FileSecrets(Supplier<Secrets> others) {
        this.others = others;
    }

    @Override
    public String read(String name) {
        if (!name.startsWith(PREFIX)) {
            return others.get().read(name);
        }
        Path file = Path.of(name.substring(PREFIX.length()));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("no file " + file + " that can be read; put the secret there", e);
        }
    }
}
