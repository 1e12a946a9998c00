package org.legation.adapters.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;

/**
 * Packs small numbers into few bytes, for what changes at every poll and must stay below a kilobyte. Whole numbers take
 * seven bits a byte, lowest first; signed ones are folded so that small ones stay small.
 */
public final class Packer {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Packer unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    public Packer signed(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    public Packer fixed(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    public Packer fixed(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    public Packer single(float value) {
        return fixed(Float.floatToIntBits(value));
    }

    /** A text, or null, which are told apart from the empty one. */
    public Packer text(@Nullable String value) {
        if (value == null) {
            return unsigned(0);
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length + 1L);
        bytes.writeBytes(utf8);
        return this;
    }

    public Packer engagement(Engagement engagement) {
        return count(engagement.reposts()).count(engagement.comments()).count(engagement.likes());
    }

    /** The two low bits say which kind of count it is. */
    public Packer count(Count count) {
        if (count instanceof Count.Exact exact) {
            return unsigned(exact.value() << 2);
        } else if (count instanceof Count.Rounded rounded) {
            return unsigned(rounded.value() << 2 | 1).unsigned(rounded.unit());
        } else if (count instanceof Count.Capped capped) {
            return unsigned(capped.value() << 2 | 2);
        }
        return unsigned(3);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
