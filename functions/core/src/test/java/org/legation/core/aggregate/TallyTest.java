package org.legation.core.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.post.Count;
import org.legation.core.post.PostType;

class TallyTest {

    @Test
    void countsAddUpWithTheirBounds() {
        Tally tally = Tally.EMPTY.plus(Count.of(5)).plus(new Count.Rounded(12_000, 1_000));

        assertThat(tally).isEqualTo(new Tally(12_005, 11_505, 12_504, 2, 0));
    }

    @Test
    void aCappedCountOpensTheSumForGood() {
        Tally tally = Tally.EMPTY.plus(new Count.Capped(1_000_000)).plus(Count.of(5));

        assertThat(tally).isEqualTo(new Tally(1_000_005, 1_000_005, Long.MAX_VALUE, 2, 0));
        assertThat(Tally.EMPTY.plus(Count.of(1)).plus(tally).high()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatIsMissingIsCountedApart() {
        Tally none = Tally.EMPTY.plus(Count.missing());

        assertThat(none).isEqualTo(new Tally(0, 0, 0, 0, 1));
        assertThat(none.isUnknown()).isTrue();
        assertThat(none.plus(Count.of(0)).isUnknown()).isFalse();
        assertThat(none.plus(none)).isEqualTo(new Tally(0, 0, 0, 0, 2));
        assertThat(Tally.EMPTY.isUnknown()).as("nothing to add is zero").isFalse();
    }

    @Test
    void totalsTellOriginalsFromReposts() {
        Totals totals = Totals.EMPTY
                .plus(Samples.dayPost(PostType.ORIGINAL, Samples.counts("1 20 300")))
                .plus(Samples.dayPost(PostType.REPOST, Samples.counts("5 ? 7")));

        assertThat(totals.posts()).isEqualTo(2);
        assertThat(totals.originals()).isEqualTo(1);
        assertThat(totals.reposts().value()).isEqualTo(6);
        assertThat(totals.comments()).isEqualTo(new Tally(20, 20, 20, 1, 1));
        assertThat(totals.likes().value()).isEqualTo(307);
        assertThat(totals.originalReposts().value()).isEqualTo(1);
        assertThat(totals.originalComments()).isEqualTo(new Tally(20, 20, 20, 1, 0));
    }

    @Test
    void totalsOfPartsAreTheTotalsOfTheWhole() {
        Totals a = Totals.EMPTY.plus(Samples.dayPost(PostType.ORIGINAL, Samples.counts("1 20 1.2万")));
        Totals b = Totals.EMPTY.plus(Samples.dayPost(PostType.REPOST, Samples.counts("? 3 100万+")));

        assertThat(a.plus(b))
                .isEqualTo(a.plus(Samples.dayPost(PostType.REPOST, Samples.counts("? 3 100万+"))))
                .isEqualTo(b.plus(a));
        assertThat(a.plus(Totals.EMPTY)).isEqualTo(a);
    }
}
