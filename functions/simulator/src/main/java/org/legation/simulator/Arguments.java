package org.legation.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call asks for, whether it wrote numbers as numbers or as text, and lists as lists or with commas. */
record Arguments(Map<String, String> values) {

    Arguments {
        values = Map.copyOf(values);
    }

    /** Reads a JSON object; a list becomes text with commas, null is as good as absent. */
    static Arguments of(JsonNode object) {
        Map<String, String> values = new HashMap<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(part.asText()));
                values.put(entry.getKey(), String.join(",", parts));
            } else if (!value.isNull()) {
                values.put(entry.getKey(), value.asText());
            }
        });
        return new Arguments(values);
    }

    /** A value; empty text is as good as absent. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.MISSING_PARAMETER.because("miss required parameter: " + name));
    }

    long number(String name, long otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("[0-9]{1,18}")) {
            throw Refusal.INVALID_PARAMETER.because("parameter (" + name + ")'s value invalid, expect (number)");
        }
        return Long.parseLong(text.get());
    }

    /** Whether a switch such as {@code isGetLongText} is set to 1. */
    boolean flag(String name) {
        return number(name, 0) == 1;
    }

    /**
     * How many records are wanted.
     *
     * @throws RefusedException if it is nothing or more than the most
     */
    int count(int otherwise, int most) {
        long count = number("count", otherwise);
        if (count > most) {
            throw Refusal.COUNT_TOO_LARGE.because("count must not exceed " + most);
        }
        if (count < 1) {
            throw Refusal.INVALID_PARAMETER.because("parameter (count)'s value invalid, expect (1~" + most + ")");
        }
        return (int) count;
    }

    /**
     * A list of ids with commas.
     *
     * @throws RefusedException if it is absent or longer than the most
     */
    List<String> list(String name, int most) {
        List<String> parts = List.of(required(name).split("\\s*,\\s*"));
        if (parts.size() > most) {
            throw Refusal.COUNT_TOO_LARGE.because(name + " must not exceed " + most);
        }
        return parts;
    }
}
