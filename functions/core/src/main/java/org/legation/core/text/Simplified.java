package org.legation.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Turns traditional characters into simplified ones, one for one. */
public final class Simplified {

    private static final String TABLE = "simplified.txt";
    private static final char[] SIMPLIFIED = table();

    private Simplified() {}

    /** The simplified form, or the character itself where it has none. */
    public static char of(char character) {
        return SIMPLIFIED[character];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            for (String pair : line.trim().split(" ")) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        });
        return table;
    }

    private static Stream<String> lines() {
        try (InputStream in = Simplified.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + TABLE + " beside " + Simplified.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new IllegalStateException("could not read the resource " + TABLE, e);
        }
    }
}
