package org.legation.lab.real;

import java.nio.file.Path;

/** What is wrong with a file, and where. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(Path file, String message) {
        super(file + ": " + message);
    }

    Unreadable(Path file, long line, String message) {
        super(file + ": line " + line + ": " + message);
    }
}
