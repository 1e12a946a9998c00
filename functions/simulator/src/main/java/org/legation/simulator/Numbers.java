package org.legation.simulator;

import java.util.Optional;

/** Reads numbers out of requests, where anything may stand. */
final class Numbers {

    private Numbers() {}

    /** A positive number of up to nine digits; another one if there is none. */
    static int read(Optional<String> text, int otherwise) {
        return text.filter(digits -> digits.matches("[1-9][0-9]{0,8}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** Whether it is a mid in decimal digits. */
    static boolean isMid(String text) {
        return text.matches("[1-9][0-9]{0,17}");
    }
}
