package org.legation.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PublicationIndexTest {

    @Test
    void theVectorOfTheReference() {
        long[] reposts = {10, 8, 5, 4, 3, 0};

        assertThat(PublicationIndex.h(reposts)).isEqualTo(4);
        assertThat(PublicationIndex.g(reposts)).isEqualTo(5);
        assertThat(PublicationIndex.p(reposts).orElseThrow()).isCloseTo(5.313293, within(1e-6));
    }

    @Test
    void withoutPostsTwoAreZeroAndOneIsUndefined() {
        assertThat(PublicationIndex.h()).isZero();
        assertThat(PublicationIndex.g()).isZero();
        assertThat(PublicationIndex.p()).isEmpty();
    }

    @Test
    void postsWithNothingHaveIndicesOfZero() {
        assertThat(PublicationIndex.h(0, 0)).isZero();
        assertThat(PublicationIndex.g(0, 0)).isZero();
        assertThat(PublicationIndex.p(0, 0)).hasValue(0);
    }

    @Test
    void oneViralPostLeavesHAsItIsAndLiftsGAtMostToTheNumberOfPosts() {
        assertThat(PublicationIndex.h(1_000_000_000_000_000L, 1, 1)).isEqualTo(1);
        assertThat(PublicationIndex.g(1_000_000_000_000_000L, 1, 1)).isEqualTo(3);
    }

    @Test
    void aCountBelowZeroIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationIndex.h(1, -1))
                .withMessageStartingWith("counts:");
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationIndex.g(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationIndex.p(-1));
    }

    /** The definitions, word for word. */
    @Property
    void bothAreTheLargestThatTheirDefinitionsAllow(
            @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 60) Long> counts) {
        long[] best = counts.stream()
                .sorted(Comparator.reverseOrder())
                .mapToLong(Long::longValue)
                .toArray();
        long h = LongStream.rangeClosed(0, best.length)
                .filter(k -> Arrays.stream(best).filter(one -> one >= k).count() >= k)
                .max()
                .orElseThrow();
        long g = LongStream.rangeClosed(0, best.length)
                .filter(k -> Arrays.stream(best).limit(k).sum() >= k * k)
                .max()
                .orElseThrow();

        assertThat(PublicationIndex.h(array(counts))).isEqualTo(h);
        assertThat(PublicationIndex.g(array(counts))).isEqualTo(g).isBetween(h, (long) counts.size());
    }

    @Property
    void oneMorePostNeverLowersHOrG(
            @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 60) Long> counts,
            @ForAll @LongRange(min = 0, max = 60) long one) {
        long[] before = array(counts);
        long[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = one;

        assertThat(PublicationIndex.h(more)).isGreaterThanOrEqualTo(PublicationIndex.h(before));
        assertThat(PublicationIndex.g(more)).isGreaterThanOrEqualTo(PublicationIndex.g(before));
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
