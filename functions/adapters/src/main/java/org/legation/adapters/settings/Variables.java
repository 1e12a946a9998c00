package org.legation.adapters.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.secret.Secret;

/**
 * Reads settings from variables; each mistake is refused with its name, what was expected and what to do. A blank value
 * counts as none.
 *
 * @param values a variable's value by its name; null if it is not set
 */
public record Variables(Function<String, @Nullable String> values) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** A text. */
    public Optional<String> text(String name) {
        String value = values.apply(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** True or false; false if it is not set. */
    public boolean flag(String name) {
        String value = text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw SettingException.found(name, "true or false", value, "set one of them, or leave it out");
        }
        return value.equals("true");
    }

    /** A whole number from 1. */
    public Optional<Long> count(String name, String remedy) {
        return text(name).map(value -> {
            if (!value.matches("[0-9]{1,12}") || Long.parseLong(value) < 1) {
                throw SettingException.found(name, "a whole number from 1 to 999999999999", value, remedy);
            }
            return Long.parseLong(value);
        });
    }

    public Duration duration(String name, Duration usual, Duration least, Duration most) {
        Optional<String> value = text(name);
        String expected = "a duration in ISO 8601 from " + least + " to " + most;
        String remedy = "set such as " + usual + ", or leave it out";
        try {
            Duration duration = value.map(Duration::parse).orElse(usual);
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw SettingException.found(name, expected, value.orElse(""), remedy);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw SettingException.found(name, expected, value.orElse(""), remedy);
        }
    }

    /** The address of a source: https on one of its hosts, or http on this machine, where the simulator is. */
    public URI address(String name, URI usual, Set<String> hosts) {
        Optional<String> value = text(name);
        String expected = "https on "
                + String.join(" or ", hosts.stream().sorted().toList()) + ", or http on 127.0.0.1 for the simulator";
        try {
            URI uri = value.isEmpty() ? usual : new URI(value.get());
            if (!isAllowed(uri, hosts)) {
                throw SettingException.found(name, expected, value.orElse(""), "leave it out for " + usual);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw SettingException.found(name, expected, value.orElse(""), "leave it out for " + usual);
        }
    }

    private static boolean isAllowed(URI uri, Set<String> hosts) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        boolean outside = "https".equals(uri.getScheme())
                && hosts.contains(host)
                && (uri.getPort() == -1 || uri.getPort() == 443);
        return plain && (outside || isLoopback(uri));
    }

    /** Whether an address is on this machine, where nothing real is. */
    public static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
    }

    /**
     * Where a secret lies: in NAME_SECRET, NAME_FILE or NAME, of which one must be set.
     *
     * @param what it is, in words
     */
    public Secret secret(String name, String what) {
        return secretIfSet(name, what)
                .orElseThrow(() -> SettingException.missing(
                        name + "_SECRET",
                        what,
                        "set it to the name of a parameter that holds it, or " + name + "_FILE to a file, or " + name
                                + " to it"));
    }

    /** The same, where one may be set. */
    public Optional<Secret> secretIfSet(String name, String what) {
        List<Secret> found = new ArrayList<>();
        text(name + "_SECRET").ifPresent(value -> found.add(new Secret.Named(name + "_SECRET", value)));
        text(name + "_FILE").ifPresent(value -> found.add(new Secret.InFile(name + "_FILE", path(name, value))));
        text(name).ifPresent(value -> found.add(new Secret.Given(name, value)));
        if (found.size() > 1) {
            throw SettingException.found(
                    found.get(0).setting(),
                    "one place of " + what,
                    String.join(", ", found.stream().map(Secret::setting).toList()),
                    "leave out all but one");
        }
        return found.stream().findFirst();
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw SettingException.found(name + "_FILE", "the path of a file", value, "set one");
        }
    }
}
