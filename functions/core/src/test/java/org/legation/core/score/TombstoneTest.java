package org.legation.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.Samples;
import org.legation.core.observe.Absence;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostId;
import org.legation.core.post.PostType;

class TombstoneTest {

    private static final PostId POST = new PostId(Samples.ID, Samples.mid(NOON));

    @Test
    void aPostThatIsGoneKeepsItsLastCounts() {
        PostRecord gone = PostRecord.of(Samples.ID, change(10)).with(end(20));

        assertThat(gone.isGone()).isTrue();
        assertThat(gone.counts()).isEqualTo(change(10).counts());
        assertThat(gone.observedAt()).isEqualTo(at(10));
        assertThat(gone.curve()).isEqualTo(PostRecord.of(Samples.ID, change(10)).curve());
    }

    @ParameterizedTest
    @CsvSource({"10, 20, true", "20, 20, true", "21, 20, false"})
    void aPostThatWasSeenAfterItsEndIsThereAgain(int seen, int end, boolean gone) {
        assertThat(PostRecord.of(Samples.ID, change(5))
                        .with(end(end))
                        .with(change(seen))
                        .isGone())
                .isEqualTo(gone);
    }

    @Property
    void changesAndEndsTakenInTwiceAndInAnyOrderEndInTheSameRecord(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(max = 500) Integer> changes,
            @ForAll @Size(max = 6) List<@IntRange(max = 500) Integer> ends,
            @ForAll Random random) {
        List<UnaryOperator<PostRecord>> steps = new ArrayList<>();
        changes.forEach(minute -> steps.add(post -> post.with(change(minute))));
        ends.forEach(minute -> steps.add(post -> post.with(end(minute))));
        PostRecord first = PostRecord.of(Samples.ID, change(changes.get(0)));
        PostRecord inOrder = folded(first, steps);
        List<UnaryOperator<PostRecord>> shuffled = new ArrayList<>(steps);
        shuffled.addAll(steps.subList(0, random.nextInt(steps.size())));
        Collections.shuffle(shuffled, random);

        assertThat(folded(first, shuffled)).isEqualTo(inOrder);
    }

    @Test
    void theTextOfAPostThatIsGoneExpiresAfterThirtyDays() {
        PostText text = new PostText(POST, "一", at(0)).without(end(20));
        Instant expires = at(20).plus(Duration.ofDays(30));

        assertThat(text.expiresAt()).isEqualTo(expires);
        assertThat(text.isExpired(expires.minusMillis(1))).isFalse();
        assertThat(text.isExpired(expires)).isTrue();
        assertThat(text.without(end(20))).isEqualTo(text);
        assertThat(text.text()).isEqualTo("一");
    }

    @Test
    void aTextThatWasShownAfterTheEndStays() {
        PostText text = new PostText(POST, "一", at(21));

        assertThat(text.without(end(20))).isEqualTo(text);
        assertThat(text.isExpired(Instant.MAX)).isFalse();
    }

    private static PostRecord folded(PostRecord first, List<UnaryOperator<PostRecord>> steps) {
        PostRecord record = first;
        for (UnaryOperator<PostRecord> step : steps) {
            record = step.apply(record);
        }
        return record;
    }

    /** One observation has one content. */
    private static Tombstone end(int minute) {
        return new Tombstone(minute % 2 == 0 ? Absence.Kind.GONE : Absence.Kind.HIDDEN, at(minute));
    }

    private static PostChange change(int minute) {
        return new PostChange(POST.mid(), NOON, PostType.ORIGINAL, at(minute), Engagement.of(0, 0, minute), null, null);
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
