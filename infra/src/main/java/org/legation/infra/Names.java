package org.legation.infra;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names inside the template. */
final class Names {

    private Names() {}

    /** A word of the topology as part of an id: {@code polls-failed} is {@code PollsFailed}. */
    static String id(String word) {
        return Arrays.stream(word.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
