package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;

class PostRecordTest {

    @Test
    void theLaterChangeCountsWhicheverComesFirst() {
        PostRecord record = PostRecord.of(Samples.ID, change(120)).with(change(60));

        assertThat(record.counts()).isEqualTo(Engagement.of(0, 0, 120));
        assertThat(record.expected()).isEqualTo(change(120).expected());
        assertThat(record.observedAt()).isEqualTo(change(120).at());
        assertThat(record.firstSeenAt()).isEqualTo(change(60).at());
    }

    /** Steps by hand: the floor of 1 + 2·log₂(age / 15 min); 0 before. */
    @ParameterizedTest
    @CsvSource({"0, 0", "14, 0", "15, 1", "21, 1", "22, 2", "29, 2", "30, 3", "60, 5", "120, 7", "1440, 14", "4320, 17"
    })
    void theCurveHasAStepForEachHalfDoublingOfAge(long minutes, int step) {
        assertThat(PostRecord.of(Samples.ID, change(minutes)).curve()).containsOnlyKeys(step);
    }

    @Test
    void eachStepOfTheCurveHoldsItsLastChange() {
        PostRecord record =
                PostRecord.of(Samples.ID, change(61)).with(change(84)).with(change(70));

        assertThat(record.curve()).containsOnlyKeys(5);
        assertThat(record.curve().get(5)).isEqualTo(new CurvePoint(change(84).at(), Engagement.of(0, 0, 84)));
    }

    @Property
    void changesTakenInTwiceAndInAnyOrderEndInTheSameRecord(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 20_000) Integer> minutes, @ForAll Random random) {
        List<PostChange> changes = minutes.stream().map(PostRecordTest::change).toList();
        List<PostChange> shuffled = new ArrayList<>(changes);
        shuffled.addAll(changes.subList(0, random.nextInt(changes.size())));
        Collections.shuffle(shuffled, random);

        assertThat(folded(shuffled)).isEqualTo(folded(changes));
    }

    @Property
    void theCurveStaysShort(@ForAll @Size(min = 1) List<@IntRange(max = 525_600) Integer> minutes) {
        // A year is 2^15.1 quarters of an hour.
        assertThat(folded(minutes.stream().map(PostRecordTest::change).toList()).curve())
                .hasSizeLessThanOrEqualTo(32);
    }

    private static PostRecord folded(List<PostChange> changes) {
        PostRecord record = PostRecord.of(Samples.ID, changes.get(0));
        for (PostChange change : changes) {
            record = record.with(change);
        }
        return record;
    }

    /** What was seen of a post at an age; one observation has one content. */
    private static PostChange change(long minutes) {
        return new PostChange(
                Samples.mid(NOON),
                NOON,
                PostType.ORIGINAL,
                NOON.plus(Duration.ofMinutes(minutes)),
                Engagement.of(0, 0, minutes),
                new Expected(Basis.ALL, minutes, 10, 0.5),
                null);
    }
}
