package org.legation.adapters.table;

import org.legation.core.score.HourlyGains;

/** Hourly gains in bytes: each value that is not zero, with the distance from the one before. */
public final class HourlyGainsBytes {

    private HourlyGainsBytes() {}

    public static byte[] pack(HourlyGains gains) {
        Packer bytes = new Packer();
        long[] values = gains.toArray();
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                bytes.unsigned(i - last).unsigned(values[i]);
                last = i;
            }
        }
        return bytes.bytes();
    }

    public static HourlyGains unpack(byte[] packed) {
        long[] values = HourlyGains.NONE.toArray();
        Unpacker bytes = new Unpacker(packed);
        int at = -1;
        while (bytes.hasMore()) {
            at += (int) bytes.unsigned();
            values[at] = bytes.unsigned();
        }
        return HourlyGains.of(values);
    }
}
