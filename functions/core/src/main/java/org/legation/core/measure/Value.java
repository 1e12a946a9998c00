package org.legation.core.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A number that explains itself.
 *
 * @param formula how it was made
 * @param value null if it is not known; {@code why} says why not
 * @param inputs what went into it, by name, in the order of the formula
 * @param posts n, how many posts stand behind it
 * @param ageRule at which age the posts were read
 * @param missing what some posts lack, such as a count or a text, and how many do
 * @param why why there is no value; null if there is one
 */
public record Value(
        Formula formula,
        @Nullable Double value,
        Map<String, Object> inputs,
        double posts,
        String ageRule,
        Map<String, Long> missing,
        @Nullable String why) {

    public Value {
        // Copies that keep the order, so that the same number always reads the same.
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    public OptionalDouble asDouble() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
