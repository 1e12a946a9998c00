package org.legation.infra;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings as they are given; each mistake is named with what was expected.
 *
 * @param values a setting's value by its name; text or, if it comes from a file, also a number or a boolean
 */
record Context(Function<String, @Nullable Object> values) {

    /** A text, which must be there and may be empty. */
    String text(String name) {
        Object value = values.apply(name);
        if (value == null) {
            throw new InfraException(name + ": expected a value, found none; infra/cdk.json has the defaults");
        }
        return value.toString().strip();
    }

    long number(String name, long least, long most) {
        String text = text(name);
        String expected = "a whole number from " + least + " to " + most;
        require(text.matches("\\d{1,10}"), name, expected, text);
        long number = Long.parseLong(text);
        require(number >= least && number <= most, name, expected, text);
        return number;
    }

    boolean choice(String name) {
        String text = text(name);
        require(text.equals("true") || text.equals("false"), name, "true or false", text);
        return text.equals("true");
    }

    static void require(boolean holds, String name, String expected, Object found) {
        if (!holds) {
            throw refusal(name, expected, found);
        }
    }

    static InfraException refusal(String name, String expected, Object found) {
        return new InfraException(name + ": expected " + expected + ", found '" + found + "'");
    }
}
