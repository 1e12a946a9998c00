package org.legation.api.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.measure.Value;

/**
 * A number that explains itself.
 *
 * @param formula its name and version; the formula itself is listed at {@code /measures}
 * @param value the number; absent if it is not known, and {@code why} says why
 * @param inputs what it was made of
 * @param n how many posts stand behind it
 * @param ageRule at which age they were read
 * @param missing what some posts lack, such as a count or a text, and how many do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValueView(
        FormulaId formula,
        @Nullable Double value,
        Map<String, Object> inputs,
        double n,
        String ageRule,
        Map<String, Long> missing,
        @Nullable String why) {

    public static ValueView of(Value value) {
        return new ValueView(
                FormulaId.of(value.formula()),
                value.value(),
                new TreeMap<>(value.inputs()),
                value.posts(),
                value.ageRule(),
                new TreeMap<>(value.missing()),
                value.why());
    }
}
