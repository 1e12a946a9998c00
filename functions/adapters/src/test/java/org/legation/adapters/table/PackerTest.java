package org.legation.adapters.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.legation.adapters.Some;
import org.legation.core.post.Engagement;
import org.legation.core.score.HourlyGains;

class PackerTest {

    @Property
    void everyNumberComesBack(@ForAll long signed, @ForAll long fixed, @ForAll int small, @ForAll float single) {
        Unpacker bytes = new Unpacker(new Packer()
                .unsigned(signed)
                .signed(signed)
                .fixed(fixed)
                .fixed(small)
                .single(single)
                .bytes());

        assertThat(bytes.unsigned()).isEqualTo(signed);
        assertThat(bytes.signed()).isEqualTo(signed);
        assertThat(bytes.fixedLong()).isEqualTo(fixed);
        assertThat(bytes.fixedInt()).isEqualTo(small);
        assertThat(bytes.single()).isEqualTo(single);
        assertThat(bytes.hasMore()).isFalse();
    }

    @Property
    void everyCountComesBack(@ForAll("engagements") Engagement engagement) {
        Unpacker bytes = new Unpacker(new Packer().engagement(engagement).bytes());

        assertThat(bytes.engagement()).isEqualTo(engagement);
        assertThat(bytes.hasMore()).isFalse();
    }

    @Property
    void hourlyGainsComeBack(@ForAll("gains") HourlyGains gains) {
        assertThat(HourlyGainsBytes.unpack(HourlyGainsBytes.pack(gains))).isEqualTo(gains);
    }

    @Test
    void smallNumbersTakeOneByte() {
        assertThat(new Packer().unsigned(127).bytes()).hasSize(1);
        assertThat(new Packer().unsigned(128).bytes()).hasSize(2);
        assertThat(new Packer().signed(-64).bytes()).hasSize(1);
        assertThat(HourlyGainsBytes.pack(HourlyGains.NONE)).isEmpty();
    }

    @Provide
    Arbitrary<Engagement> engagements() {
        return Some.engagements();
    }

    @Provide
    Arbitrary<HourlyGains> gains() {
        return Some.gains();
    }
}
