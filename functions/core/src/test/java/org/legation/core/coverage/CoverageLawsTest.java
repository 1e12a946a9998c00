package org.legation.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.legation.core.post.Mid;

/** What holds of coverage whatever stretches it is made of. */
class CoverageLawsTest {

    private static final int LARGEST = 60;

    /** Each post by itself: the oracle. */
    private static final class Model {
        private final BitSet seen = new BitSet();

        void plus(Stretch stretch) {
            int low = (int) stretch.low().value();
            int high = (int) stretch.high().value();
            if (seen.isEmpty() || high >= seen.nextSetBit(0)) {
                seen.set(low, high + 1);
            }
        }
    }

    @Property
    void aPostIsCoveredIfAStretchThatCountedHeldIt(@ForAll("stretches") List<Stretch> stretches) {
        Model model = new Model();
        Coverage coverage = Coverage.NONE;
        for (Stretch stretch : stretches) {
            model.plus(stretch);
            coverage = coverage.plus(stretch, NOON);

            for (int mid = 1; mid <= LARGEST + 1; mid++) {
                assertThat(coverage.covers(new Mid(mid))).as("post %d", mid).isEqualTo(model.seen.get(mid));
            }
            assertThat(coverage.from()).isEqualTo(new Mid(model.seen.nextSetBit(0)));
            assertThat(coverage.upTo()).isEqualTo(new Mid(model.seen.length() - 1));
        }
    }

    @Property
    void takingInAStretchTwiceChangesNothing(@ForAll("stretches") List<Stretch> stretches) {
        Coverage coverage = Coverage.NONE;
        for (Stretch stretch : stretches) {
            coverage = coverage.plus(stretch, NOON);

            assertThat(coverage.plus(stretch, NOON.plusSeconds(1))).isEqualTo(coverage);
        }
    }

    @Property
    void gapsLieApartInOrderBetweenTheEndsAndHoldWhatWasNotSeen(@ForAll("stretches") List<Stretch> stretches) {
        Coverage coverage = all(stretches);

        Mid end = coverage.from();
        for (Gap gap : coverage.gaps()) {
            assertThat(gap.after()).isGreaterThanOrEqualTo(end);
            assertThat(gap.before().value() - gap.after().value()).isGreaterThan(1);
            end = gap.before();
        }
        assertThat(end).isLessThanOrEqualTo(coverage.upTo());
    }

    /** The first stays first, since what is older than it and not connected is not counted. */
    @Property
    void theOrderOfStretchesThatAreConnectedToTheOldestDoesNotMatter(
            @ForAll("stretches") List<Stretch> stretches, @ForAll Random random) {
        Stretch oldest = new Stretch(new Mid(1), new Mid(3));
        List<Stretch> shuffled = new ArrayList<>(stretches);
        Collections.shuffle(shuffled, random);

        Coverage one = all(stretches, oldest);
        Coverage other = all(shuffled, oldest);

        for (int mid = 1; mid <= LARGEST; mid++) {
            assertThat(other.covers(new Mid(mid))).isEqualTo(one.covers(new Mid(mid)));
        }
    }

    @Property
    void whatIsCoveredStaysSoAndWhatWasAGapIsSmallerOrTheSame(@ForAll("stretches") List<Stretch> stretches) {
        Coverage coverage = Coverage.NONE;
        for (Stretch stretch : stretches) {
            Coverage next = coverage.plus(stretch, NOON);

            Mid wasUpTo = coverage.upTo();
            for (Gap gap : next.gaps()) {
                boolean isNew = wasUpTo == null || gap.after().compareTo(wasUpTo) >= 0;
                assertThat(isNew || isInside(gap, coverage.gaps())).isTrue();
            }
            coverage = next;
        }
    }

    private static boolean isInside(Gap gap, List<Gap> gaps) {
        return gaps.stream()
                .anyMatch(old -> old.after().compareTo(gap.after()) <= 0
                        && old.before().compareTo(gap.before()) >= 0
                        && old.foundAt().equals(gap.foundAt()));
    }

    /** Beyond the most gaps what was seen may count as not seen, but never the other way round. */
    @Property(tries = 200)
    void theLedgerStaysSmallAndNeverSaysTooMuch(@ForAll("far") @Size(min = 100, max = 200) List<Integer> lows) {
        Coverage coverage = Coverage.NONE.plus(new Stretch(new Mid(1), new Mid(2)), NOON);
        BitSet seen = new BitSet();
        for (int low : lows) {
            Stretch stretch = new Stretch(new Mid(low), new Mid(low + 1));
            seen.set(low, low + 2);
            coverage = coverage.plus(stretch, NOON);

            assertThat(coverage.gaps()).hasSizeLessThanOrEqualTo(Coverage.MOST_GAPS);
            assertThat(coverage.plus(stretch, NOON.plus(Duration.ofDays(1)))).isEqualTo(coverage);
        }
        for (int mid = 3; mid < 10_000; mid++) {
            assertThat(coverage.covers(new Mid(mid)) && !seen.get(mid))
                    .as("post %d", mid)
                    .isFalse();
        }
    }

    private static Coverage all(List<Stretch> stretches, Stretch... first) {
        Coverage coverage = Coverage.NONE;
        for (Stretch stretch : first) {
            coverage = coverage.plus(stretch, NOON);
        }
        for (Stretch stretch : stretches) {
            coverage = coverage.plus(stretch, NOON);
        }
        return coverage;
    }

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        Arbitrary<Integer> end = Arbitraries.integers().between(1, LARGEST);
        Arbitrary<GapReason> cut = Arbitraries.of(GapReason.class).injectNull(0.5);
        Arbitrary<String> next = Arbitraries.of("c1", "c2").injectNull(0.5);
        return Combinators.combine(end, Arbitraries.integers().between(0, 12), cut, next)
                .as((low, length, why, cursor) ->
                        new Stretch(new Mid(low), new Mid(Math.min(LARGEST, low + length)), why, cursor))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Integer>> far() {
        return Arbitraries.integers().between(1, 9_000).list();
    }
}
