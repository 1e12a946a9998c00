package org.legation.adapters.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.PeerGroup;
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;
import org.legation.core.post.Basis;
import org.legation.core.post.PostType;

/**
 * What peers teach in bytes, some 40 for each type of post: the day, then of each type its marks (basis, group, type), how
 * many accounts and posts, and thousandths, each offset as the step from the one before. A tail has marks of its own, and
 * is left out while there is none, as it was before there were any.
 */
public final class PeersBytes {

    private static final double UNIT = 1000;
    private static final int TAIL = 1 << 6;

    private PeersBytes() {}

    public static byte[] pack(Peers peers) {
        Packer bytes = new Packer().unsigned(peers.day().toEpochDay());
        peers.byType().forEach((type, prior) -> {
            int marks = prior.basis().bits() | mark(prior.group()) << 3 | (type == PostType.REPOST ? 1 << 5 : 0);
            bytes.unsigned(marks)
                    .unsigned(prior.accounts())
                    .unsigned(prior.posts())
                    .unsigned(thousandths(prior.variance()))
                    .unsigned(thousandths(prior.spread()));
            long before = 0;
            for (double offset : prior.offsets()) {
                bytes.signed(thousandths(offset) - before);
                before = thousandths(offset);
            }
        });
        if (peers.tail().posts() > 0) {
            TailBytes.pack(bytes.unsigned(TAIL), peers.tail());
        }
        return bytes.bytes();
    }

    public static Peers unpack(byte[] packed) {
        Unpacker bytes = new Unpacker(packed);
        LocalDate day = LocalDate.ofEpochDay(bytes.unsigned());
        Map<PostType, PeerPrior> byType = new EnumMap<>(PostType.class);
        Tail tail = Tail.NONE;
        while (bytes.hasMore()) {
            int marks = (int) bytes.unsigned();
            if (marks == TAIL) {
                tail = TailBytes.unpack(bytes);
                continue;
            }
            PostType type = marks >> 5 == 1 ? PostType.REPOST : PostType.ORIGINAL;
            byType.put(type, prior(Basis.ofBits(marks & 7), group(marks >> 3 & 3), bytes));
        }
        return new Peers(day, byType, tail);
    }

    private static PeerPrior prior(Basis basis, PeerGroup group, Unpacker bytes) {
        int accounts = (int) bytes.unsigned();
        int posts = (int) bytes.unsigned();
        double variance = bytes.unsigned() / UNIT;
        double spread = bytes.unsigned() / UNIT;
        List<Double> offsets = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            sum += bytes.signed();
            offsets.add(sum / UNIT);
        }
        return new PeerPrior(basis, group, accounts, posts, offsets, variance, spread);
    }

    private static long thousandths(double value) {
        return Math.round(value * UNIT);
    }

    // Stored; it must not change with the order of the constants.
    private static int mark(PeerGroup group) {
        return switch (group) {
            case SIZE -> 0;
            case KIND -> 1;
            case ALL -> 2;
        };
    }

    private static PeerGroup group(int mark) {
        return switch (mark) {
            case 0 -> PeerGroup.SIZE;
            case 1 -> PeerGroup.KIND;
            case 2 -> PeerGroup.ALL;
            default -> throw new IllegalArgumentException("peers: expected a group from 0 to 2, found " + mark);
        };
    }
}
