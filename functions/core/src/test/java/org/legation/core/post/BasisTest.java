package org.legation.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BasisTest {

    @Test
    void itsBitsAreFixedSinceTheyAreStored() {
        assertThat(new Basis(true, false, false).bits()).isEqualTo(1);
        assertThat(new Basis(false, true, false).bits()).isEqualTo(2);
        assertThat(new Basis(false, false, true).bits()).isEqualTo(4);
    }

    @Property
    void everyBasisComesBackFromItsBits(@ForAll @IntRange(max = 7) int bits) {
        Basis basis = Basis.ofBits(bits);

        assertThat(basis.bits()).isEqualTo(bits);
        assertThat(basis.names()).hasSize(Integer.bitCount(bits));
        assertThat(basis.isEmpty()).isEqualTo(bits == 0);
    }

    @Property
    void aBasisCoversItsSubsets(@ForAll @IntRange(max = 7) int a, @ForAll @IntRange(max = 7) int b) {
        assertThat(Basis.ofBits(a).covers(Basis.ofBits(b))).isEqualTo((a & b) == b);
    }

    @Test
    void itIncludesTheKindsItNames() {
        Basis basis = new Basis(true, false, true);

        assertThat(basis.includes(Interaction.REPOST)).isTrue();
        assertThat(basis.includes(Interaction.COMMENT)).isFalse();
        assertThat(basis.includes(Interaction.LIKE)).isTrue();
        assertThat(basis.names()).containsExactly("reposts", "likes");
    }
}
