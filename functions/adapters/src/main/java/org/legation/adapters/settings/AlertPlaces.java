package org.legation.adapters.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.secret.Secrets;
import org.legation.core.desk.AlertSettings;

/**
 * Where the settings of alerts lie, and where messages may go, as variables say.
 *
 * @param file the document; null if it is elsewhere
 * @param parameter the parameter that holds it; null if it is elsewhere
 * @param webhookHosts where webhooks may be
 * @param loopback whether this machine may stand for any service
 */
public record AlertPlaces(@Nullable Path file, @Nullable String parameter, Set<String> webhookHosts, boolean loopback) {

    public static final String FILE = "LEGATION_ALERTS_FILE";
    public static final String PARAMETER = "LEGATION_ALERTS_PARAMETER";
    public static final String WEBHOOK_HOSTS = "LEGATION_WEBHOOK_HOSTS";
    public static final String WEBHOOK_LOOPBACK = "LEGATION_WEBHOOK_LOOPBACK";

    /**
     * Reads and checks.
     *
     * @param values a variable's value by its name; null if it is not set
     * @throws SettingException at the first that is not as it must be
     */
    public static AlertPlaces read(Function<String, @Nullable String> values) {
        Variables variables = new Variables(values);
        Optional<String> file = variables.text(FILE);
        Optional<String> parameter = variables.text(PARAMETER);
        if (file.isPresent() && parameter.isPresent()) {
            throw SettingException.found(FILE, "none beside " + PARAMETER, file.get(), "leave out one of the two");
        }
        Set<String> hosts = Arrays.stream(
                        variables.text(WEBHOOK_HOSTS).orElse("").split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        for (String host : hosts) {
            if (!host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
                throw SettingException.found(
                        WEBHOOK_HOSTS, "names of hosts with commas between", host, "write such as alerts.example.org");
            }
        }
        return new AlertPlaces(
                file.map(Path::of).orElse(null), parameter.orElse(null), hosts, variables.flag(WEBHOOK_LOOPBACK));
    }

    /** The settings, read when they are first needed. */
    public Supplier<AlertSettings> settings(Supplier<Secrets> parameters, InstantSource clock) {
        if (file != null) {
            Path document = file;
            return new RenewedSettings(() -> text(document), clock);
        } else if (parameter != null) {
            String name = parameter;
            return new RenewedSettings(() -> parameters.get().read(name), clock);
        }
        return () -> AlertSettings.USUAL;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    FILE + ": expected a file that can be read, found " + file + "; put the settings there", e);
        }
    }
}
