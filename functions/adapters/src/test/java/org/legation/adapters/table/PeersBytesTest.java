package org.legation.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Some;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Tail;

class PeersBytesTest {

    /** Packed before there were tails: originals of all counts by accounts of the size, each offset 0.558. */
    private static final String WITHOUT_TAIL = "a9a201070cac02f403a006dc08000000000000000000";

    @Property
    void whatIsPackedIsUnpackedAsItWas(@ForAll("peers") Peers peers) {
        assertThat(PeersBytes.unpack(PeersBytes.pack(peers))).isEqualTo(peers);
    }

    @Test
    void whatWasPackedBeforeThereWereTailsIsRead() {
        byte[] stored = HexFormat.of().parseHex(WITHOUT_TAIL);

        Peers peers = PeersBytes.unpack(stored);

        assertThat(peers.tail()).isEqualTo(Tail.NONE);
        assertThat(peers.byType()).hasSize(1);
        assertThat(PeersBytes.pack(peers)).isEqualTo(stored);
    }

    @Test
    void theTailOfAHundredThousandPostsTakesTwentyBytes() {
        Tail tail = new Tail(List.of(68_000L, 21_600L, 6_800L, 2_160L, 680L, 216L, 68L, 21L, 7L, 2L, 0L, 0L, 1L));
        Packer bytes = new Packer();

        TailBytes.pack(bytes, tail);

        assertThat(bytes.bytes()).hasSizeLessThanOrEqualTo(24);
    }

    @Provide
    Arbitrary<Peers> peers() {
        return Some.peers();
    }
}
