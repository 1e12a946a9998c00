package org.legation.adapters.table;

import java.util.ArrayList;
import java.util.List;
import org.legation.core.expect.Tail;

/** A tail in bytes, some 20 for 100,000 posts: how many half steps were reached, and the posts of each. */
public final class TailBytes {

    private TailBytes() {}

    public static void pack(Packer bytes, Tail tail) {
        int reached = Tail.STEPS;
        while (reached > 0 && tail.counts().get(reached - 1) == 0) {
            reached--;
        }
        bytes.unsigned(reached);
        tail.counts().subList(0, reached).forEach(bytes::unsigned);
    }

    public static Tail unpack(Unpacker bytes) {
        int reached = (int) bytes.unsigned();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < Math.max(reached, Tail.STEPS); i++) {
            counts.add(i < reached ? bytes.unsigned() : 0);
        }
        return new Tail(counts);
    }
}
