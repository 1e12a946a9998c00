package org.legation.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.legation.core.account.Account;
import org.legation.core.account.Registry;
import org.legation.simulator.World;

/** The lists of accounts that there are. */
public final class Registries {

    private Registries() {}

    /**
     * A list by its name.
     *
     * @param name {@code simulator} for the fictional agencies, {@code agencies} for the real ones
     * @throws IllegalArgumentException if there is none of this name, or it has mistakes
     */
    public static List<Account> named(String name) {
        return switch (name) {
            case "simulator" -> World.agencies();
            case "agencies" -> Registry.parse(resource("/agencies.csv")).valid();
            default ->
                throw new IllegalArgumentException(
                        "LEGATION_REGISTRY: expected simulator or agencies, found '" + name + "'");
        };
    }

    private static String resource(String name) {
        try (InputStream file = Registries.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
