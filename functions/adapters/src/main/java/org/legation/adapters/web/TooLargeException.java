package org.legation.adapters.web;

import java.io.IOException;

/** A body is larger than is read. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int most) {
        super("body: expected at most " + most + " bytes");
    }
}
