package org.legation.core.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.text.Sentiment;
import org.legation.core.text.Tone;

class CodingSumTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void codingsOfTheLatestVersionAreAddedUpAndEarlierOnesAreCounted() {
        CodingSum sum = CodingSum.EMPTY
                .plus(coding(8, Category.CON, new Tone(80, 10, 10, 60)))
                .plus(coding(9, Category.CUL, new Tone(10, 10, 80, 2)))
                .plus((Coding) null)
                .plus(coding(9, Category.CUL, null));

        assertThat(sum.version()).isEqualTo(9);
        assertThat(sum.coded()).isEqualTo(2);
        assertThat(sum.earlier()).isEqualTo(1);
        assertThat(sum.uncoded()).isEqualTo(1);
        assertThat(sum.of(Category.CON)).isZero();
        assertThat(sum.of(Category.CUL)).isEqualTo(2);
        assertThat(sum.of(Sentiment.NEGATIVE)).isEqualTo(1);
        assertThat(sum.judged()).isEqualTo(1);
        assertThat(sum.hostile()).isZero();
        assertThat(sum.of(Principle.LOOP)).isEqualTo(2);
        assertThat(sum.of(Cue.P1)).isEqualTo(2);
        assertThat(sum.personificationEighths()).isEqualTo(4);
    }

    @Property(tries = 300)
    void whicheverWayPostsAreAddedUpTheSumIsTheSame(@ForAll("codings") List<Coding> codings) {
        CodingSum one = CodingSum.EMPTY;
        for (Coding coding : codings) {
            one = one.plus(coding);
        }
        int half = codings.size() / 2;
        CodingSum other = sum(codings.subList(half, codings.size())).plus(sum(codings.subList(0, half)));

        assertThat(other).isEqualTo(one);
        assertThat(one.coded() + one.earlier() + one.uncoded()).isEqualTo(codings.size());
    }

    @Provide
    Arbitrary<List<Coding>> codings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Category.class),
                        Arbitraries.of(new Tone(80, 10, 10, 60), new Tone(0, 100, 0, 0))
                                .injectNull(0.2))
                .as(CodingSumTest::coding)
                .list()
                .ofMaxSize(8);
    }

    private static CodingSum sum(List<Coding> codings) {
        CodingSum sum = CodingSum.EMPTY;
        for (Coding coding : codings) {
            sum = sum.plus(coding);
        }
        return sum;
    }

    private static Coding coding(int version, Category category, Tone tone) {
        return new Coding(version, NOON, tone, List.of(category), Set.of(Principle.LOOP), Set.of(Cue.P1));
    }
}
