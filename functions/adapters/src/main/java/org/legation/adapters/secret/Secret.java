package org.legation.adapters.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where a secret lies. None of these tells it when it is printed. */
public sealed interface Secret {

    /** The setting that said where, for messages. */
    String setting();

    /** In a store of secrets, under a name. */
    record Named(String setting, String name) implements Secret {}

    /** In a file of its own. */
    record InFile(String setting, Path file) implements Secret {}

    /** In the setting itself. */
    record Given(String setting, String value) implements Secret {

        @Override
        public String toString() {
            return "Given[" + setting + "]";
        }
    }

    /**
     * Reads it, without the space around it.
     *
     * @param store where named secrets are kept; asked for those alone
     * @throws IllegalStateException if there is none; the message names the setting and not the secret
     */
    default String read(Supplier<Secrets> store) {
        String text = text(store).strip();
        if (text.isEmpty() || text.chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
            throw new IllegalStateException(setting() + ": expected a secret of one line of ASCII, found "
                    + (text.isEmpty() ? "nothing" : "other letters in it") + "; put it there anew");
        }
        return text;
    }

    private String text(Supplier<Secrets> store) {
        if (this instanceof Named named) {
            return store.get().read(named.name());
        } else if (this instanceof InFile place) {
            try {
                return Files.readString(place.file());
            } catch (IOException e) {
                throw new IllegalStateException(
                        place.setting() + ": expected a file that can be read, found " + place.file()
                                + "; put the secret there",
                        e);
            }
        }
        return ((Given) this).value();
    }
}
