package org.legation.adapters.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads lines one by one, each decoded by itself, so that one with broken bytes does not cost the others. */
final class Utf8Lines implements AutoCloseable {

    private final InputStream in;
    private long bytes;
    private long number;

    Utf8Lines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * A line without its end.
     *
     * @param text what stands there; where bytes are broken, with replacement characters
     * @param broken whether it is no UTF-8
     */
    record Line(long number, String text, boolean broken) {}

    /** The next line; null after the last. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        bytes += line.size() + (next < 0 ? 0 : 1);
        number++;
        return line(line.toByteArray());
    }

    /** How many bytes were read so far. */
    long bytes() {
        return bytes;
    }

    private Line line(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return new Line(number, number == 1 ? withoutMark(text) : text, false);
        } catch (CharacterCodingException e) {
            return new Line(number, new String(line, StandardCharsets.UTF_8), true);
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
