package org.legation.adapters.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An object of a document; what is read from it is checked, and each mistake is named by its path.
 *
 * @param path where it stands, such as {@code channels[1]}; empty for the whole
 */
record Fields(JsonNode object, String path) {

    private static final int LONGEST_SHOWN = 60;

    /** An object that has no other fields than these. */
    static Fields of(JsonNode node, String path, String... known) {
        Fields fields = new Fields(node, path);
        if (!node.isObject()) {
            throw new BadSettingsException(path, "an object", shown(node), "write it as {…}");
        }
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new BadSettingsException(
                        fields.at(name),
                        "one of " + String.join(", ", known),
                        "a field that there is not",
                        "correct its name, or take it out");
            }
        });
        return fields;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    BadSettingsException bad(String name, String expected, String remedy) {
        return new BadSettingsException(at(name), expected, shown(object.path(name)), remedy);
    }

    /** A text of a form. */
    Optional<String> text(String name, String form, String expected, String remedy) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.path(name);
        if (!value.isTextual() || !value.asText().matches(form)) {
            throw bad(name, expected, remedy);
        }
        return Optional.of(value.asText());
    }

    Optional<Integer> number(String name, int least, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw bad(name, "a whole number from " + least + " to " + most, "choose one, or leave it out");
        }
        return Optional.of(value.asInt());
    }

    boolean flag(String name, boolean usual) {
        if (has(name) && !object.path(name).isBoolean()) {
            throw bad(name, "true or false", "choose one, or leave it out");
        }
        return has(name) ? object.path(name).asBoolean() : usual;
    }

    Optional<Duration> duration(String name, Duration least, Duration most) {
        if (!has(name)) {
            return Optional.empty();
        }
        try {
            Duration value = Duration.parse(object.path(name).asText());
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return Optional.of(value);
            }
        } catch (DateTimeParseException e) {
            // Said below, as for one that is too long.
        }
        throw bad(name, "a duration in ISO 8601 from " + least + " to " + most, "write such as PT30M, or leave it out");
    }

    /** Each element of a list, with its path; empty if there is no list. */
    <T> Optional<List<T>> list(String name, BiFunction<JsonNode, String, T> read) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!object.path(name).isArray()) {
            throw bad(name, "a list", "write it as […]");
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : object.path(name)) {
            values.add(read.apply(element, at(name) + "[" + values.size() + "]"));
        }
        return Optional.of(values);
    }

    /** A list of words, each once. */
    <T> Optional<List<T>> words(String name, Function<String, Optional<T>> read, String expected) {
        Optional<List<T>> words = list(
                name,
                (element, place) -> (element.isTextual() ? read.apply(element.asText()) : Optional.<T>empty())
                        .orElseThrow(() -> new BadSettingsException(place, expected, shown(element), "correct it")));
        words.ifPresent(values -> {
            if (Set.copyOf(values).size() < values.size()) {
                throw bad(name, "each once", "take out the repetition");
            }
        });
        return words;
    }

    static Optional<LocalTime> time(String text) {
        return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]") ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    /** What was found, as it stands there, but not all of a long one. */
    static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "none";
        }
        String text =
                node.isContainerNode() ? (node.isArray() ? "a list of " + node.size() : "an object") : node.toString();
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.codePoints()
                        .limit(LONGEST_SHOWN)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "", "…"));
    }
}
