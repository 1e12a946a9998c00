package org.legation.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.source.SourceFailure.BLOCKED;
import static org.legation.core.source.SourceFailure.EMPTY_SUSPECT;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.core.post.Count;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceState;

class WalkingSourceTest {

    private final Reader reader = new Reader(Site.at(0));
    private final Site site = reader.site;

    @Test
    void anEmptyAnswerIsBelievedWhenItCameTwiceAndTheProfileAgreesAndTheSourceWorks() {
        site.statuses = Count.of(0);

        healthy();
        assertThat(reader.poll(5)).containsExactly("newest");
        assertThat(reader.failure()).isEqualTo(EMPTY_SUSPECT);

        assertThat(reader.poll(5)).containsExactly("newest", "profile");
        assertThat(reader.failure()).isNull();
        assertThat(reader.last.posts()).isEmpty();
        assertThat(reader.state.coverage().upTo()).isNull();
    }

    @Test
    void anAccountThatIsKnownToBeEmptyIsBelievedAtOnce() {
        site.statuses = Count.of(0);
        healthy();
        reader.poll(5);
        reader.poll(5);

        reader.poll(5);

        assertThat(reader.failure()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"3, true", "?, true", "0, false"})
    void anEmptyAnswerIsNotBelievedIfTheProfileDisagreesOrNobodyIsShownAnything(String statuses, boolean healthy) {
        site.statuses = statuses.equals("?") ? Count.missing() : Count.of(Long.parseLong(statuses));
        if (healthy) {
            healthy();
        }
        reader.poll(5);

        reader.poll(5);

        assertThat(reader.failure()).isEqualTo(EMPTY_SUSPECT);
        assertThat(reader.state.failures()).isEqualTo(2);
    }

    @Test
    void anEmptyAnswerOfAnAccountThatHadPostsIsNotBelievedTheFirstTime() {
        site.publish(-5, -6);
        reader.poll(0);
        site.posts.clear();
        site.statuses = Count.of(0);

        assertThat(reader.poll(5)).containsExactly("newest");

        assertThat(reader.failure()).isEqualTo(EMPTY_SUSPECT);
    }

    @Test
    void aSourceThatRefusesUsGetsNoTicketsThenOne() {
        site.publish(-5);
        assertThat(reader.thrift()).isEqualTo(Thrift.NONE);
        site.failAt(0, BLOCKED);
        reader.poll(0);

        assertThat(reader.thrift().tickets()).isZero();
        assertThat(reader.poll(5)).isEmpty();
        reader.now = reader.now.plus(Duration.ofMinutes(25));
        assertThat(reader.thrift().tickets()).isEqualTo(1);
        assertThat(reader.poll(0)).containsExactly("newest");
        assertThat(reader.thrift().tickets()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"8, 7", "25, 2", "90, 1"})
    void noMoreTicketsAreSentThanThePaceAllows(int seconds, int tickets) {
        SourceLimits limits = new SourceLimits("site", Duration.ofSeconds(seconds), true, 300, 3_000, 500, 9_000);

        assertThat(new Reader(Site.at(0), limits).thrift().tickets()).isEqualTo(tickets);
    }

    @Test
    void whereTheBudgetIsSpentNothingIsAskedAndTheAccountHasDoneNothingWrong() {
        Reader poor = new Reader(Site.at(0), new SourceLimits("site", Duration.ZERO, true, 300, 3_000, 4, 9_000));
        poor.site.traits = new Traits("site", 3, 6, true, 2, 1);
        poor.site.publish(-3, -4, -5);

        assertThat(poor.poll(0)).hasSize(1);
        assertThat(poor.poll(5)).isEmpty();

        assertThat(poor.failure()).isEqualTo(QUOTA_EXHAUSTED);
        assertThat(poor.state.failures()).isZero();
        assertThat(poor.thrift().lookPressure()).isGreaterThan(1);
    }

    @Test
    void aSourceThatShowsWhatIsNewAloneDoesNotRefreshForFree() {
        site.traits = new Traits("site", 3, 6, true, 2, 1);

        assertThat(reader.thrift().refreshesFree()).isFalse();
    }

    /** Another account was shown a post just now. */
    private void healthy() {
        SourceState start = SourceState.start(SourceLimits.free("site"), reader.now);
        reader.sources.put(new SourceState(
                start.limits(),
                reader.now,
                null,
                null,
                start.breaker(),
                0,
                null,
                start.spent(),
                reader.now,
                reader.now));
    }
}
