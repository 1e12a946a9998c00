package org.legation.adapters.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines one by one, each decoded by itself, so that one with broken bytes does not cost the others. */
final class Utf8Lines implements AutoCloseable {

    private final InputStream in;
    private long bytes;
    private long number;

    /**
     * Begins with the first line.
     *
     * @param in a buffered stream, which is closed with the lines
     */
    Utf8Lines(InputStream in) {
        this.in = in;
    }

    /**
     * A line without its end.
     *
     * @param text what stands there; where bytes are broken, with replacement characters
     * @param broken whether it is no UTF-8
     * @param ended whether its end stands there; if not, more of it may follow
     */
    record Line(long number, String text, boolean broken, boolean ended) {}

    /** The next line; null after the last. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = read();
        }
        bytes += line.size() + (next < 0 ? 0 : 1);
        number++;
        return line(line.toByteArray(), next >= 0);
    }

    /** How many bytes were read so far. */
    long bytes() {
        return bytes;
    }

    /** The next byte; none, too, where a packed file that is still being written ends early. */
    private int read() throws IOException {
        try {
            return in.read();
        } catch (EOFException e) {
            return -1;
        }
    }

    private Line line(byte[] line, boolean ended) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return new Line(number, number == 1 ? withoutMark(text) : text, false, ended);
        } catch (CharacterCodingException e) {
            return new Line(number, new String(line, StandardCharsets.UTF_8), true, ended);
        }
    }

    /** A byte order mark may stand at the start of a file; it is no part of its text. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
