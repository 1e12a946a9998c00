package org.legation.adapters.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;

/** The opposite of {@link Packer}. */
public final class Unpacker {

    private final ByteBuffer bytes;

    public Unpacker(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public boolean hasMore() {
        return bytes.hasRemaining();
    }

    public long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public long signed() {
        long folded = unsigned();
        return (folded >>> 1) ^ -(folded & 1);
    }

    public long fixedLong() {
        return bytes.getLong();
    }

    public int fixedInt() {
        return bytes.getInt();
    }

    public float single() {
        return Float.intBitsToFloat(bytes.getInt());
    }

    public @Nullable String text() {
        int length = (int) unsigned() - 1;
        if (length < 0) {
            return null;
        }
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    public Engagement engagement() {
        return new Engagement(count(), count(), count());
    }

    public Count count() {
        long packed = unsigned();
        long value = packed >>> 2;
        return switch ((int) (packed & 3)) {
            case 0 -> new Count.Exact(value);
            case 1 -> new Count.Rounded(value, unsigned());
            case 2 -> new Count.Capped(value);
            default -> Count.missing();
        };
    }
}
