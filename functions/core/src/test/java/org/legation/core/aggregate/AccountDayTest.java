package org.legation.core.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.MIDNIGHT;
import static org.legation.core.Samples.NOON;
import static org.legation.core.Samples.entry;
import static org.legation.core.Samples.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.legation.core.Samples;
import org.legation.core.observe.Observation;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.score.Baseline;
import org.legation.core.score.History;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.Scorer;
import org.legation.core.time.Beijing;

class AccountDayTest {

    private static final LocalDate TODAY = Beijing.day(NOON);
    private static final Instant THIS_MORNING = NOON.minus(Duration.ofHours(3));
    private static final Instant YESTERDAY = NOON.minus(Duration.ofHours(20));

    @Test
    void itHoldsThePostsOfTheDayAndTheGainsOfAllPosts() {
        List<Baseline> states = fold(List.of(
                entry(NOON, reading(THIS_MORNING, 1, 2, 3), reading(YESTERDAY, 10, 20, 30)),
                entry(NOON.plusSeconds(600), reading(THIS_MORNING, 1, 2, 4), reading(YESTERDAY, 10, 20, 37))));

        AccountDay day = AccountDay.start(Samples.ID, TODAY).with(states.get(1));

        assertThat(day.posts()).containsOnlyKeys(Samples.mid(THIS_MORNING));
        assertThat(day.totals().likes().value()).isEqualTo(4);
        assertThat(day.gains().at(12)).isEqualTo(8);
        assertThat(day.followers()).isEqualTo(Count.of(10_000));
        assertThat(day.asOf()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void aPostThatMovesLaterMovesItsOwnDayButEarnsOnTheOther() {
        List<Baseline> states = fold(
                List.of(entry(NOON, reading(THIS_MORNING, 1, 2, 3)), entry(MIDNIGHT, reading(THIS_MORNING, 1, 2, 9))));

        AccountDay first =
                AccountDay.start(Samples.ID, TODAY).with(states.get(1)).with(states.get(0));
        AccountDay second = AccountDay.start(Samples.ID, TODAY.plusDays(1)).with(states.get(1));

        assertThat(first.totals().likes().value()).isEqualTo(9);
        assertThat(first.gainsAsOf()).isEqualTo(NOON);
        assertThat(first.asOf()).isEqualTo(MIDNIGHT);
        assertThat(second.posts()).isEmpty();
        assertThat(second.gains().at(0)).isEqualTo(6);
    }

    @Test
    void aDayOfWhichNothingIsKnownIsEmpty() {
        AccountDay day = AccountDay.start(Samples.ID, TODAY);

        assertThat(day.totals()).isEqualTo(Totals.EMPTY);
        assertThat(day.gains()).isEqualTo(HourlyGains.NONE);
        assertThat(day.asOf()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aScopesDayIsTheSumOfItsAccounts() {
        AccountDay one = AccountDay.start(Samples.ID, TODAY)
                .with(fold(List.of(
                                entry(NOON, reading(THIS_MORNING, 1, 2, 3)),
                                entry(NOON.plusSeconds(60), reading(THIS_MORNING, 1, 2, 5))))
                        .get(1));

        ScopeDay sum = ScopeDay.start(Scope.ALL, TODAY).plus(one).plus(one);

        assertThat(sum.accounts()).isEqualTo(2);
        assertThat(sum.totals().posts()).isEqualTo(2);
        assertThat(sum.totals().likes().value()).isEqualTo(10);
        assertThat(sum.gains().at(12)).isEqualTo(4);
        assertThat(sum.asOf()).isEqualTo(NOON.plusSeconds(60));
    }

    @Property(tries = 300)
    void baselinesTakenInTwiceAndInAnyOrderEndInTheSameDay(@ForAll long history, @ForAll Random random) {
        List<Baseline> states = fold(History.of(history));
        List<Baseline> shuffled = new ArrayList<>(states);
        shuffled.addAll(states.subList(random.nextInt(states.size()), states.size()));
        Collections.shuffle(shuffled, random);

        for (LocalDate day = TODAY.minusDays(6); day.isBefore(TODAY.plusDays(30)); day = day.plusDays(1)) {
            assertThat(with(day, shuffled)).isEqualTo(with(day, states));
        }
    }

    /** What the day says of each post is what a person would read off the log: of each count the last one shown. */
    @Property(tries = 100)
    void theCountsAreTheLastOnesShown(@ForAll long history) {
        List<Observation> log = History.of(history);
        List<Baseline> states = fold(log);
        Instant last = log.get(log.size() - 1).observedAt();

        for (int back = 0; back < 2; back++) {
            LocalDate day = Beijing.day(last).minusDays(back);
            with(day, states).posts().forEach((mid, post) -> {
                Engagement shown = Engagement.UNKNOWN;
                for (Observation entry : log) {
                    for (var reading : entry.readings()) {
                        shown = reading.mid().equals(mid) ? reading.counts().over(shown) : shown;
                    }
                }
                assertThat(post.counts()).isEqualTo(shown);
            });
        }
    }

    private static AccountDay with(LocalDate day, List<Baseline> states) {
        AccountDay result = AccountDay.start(Samples.ID, day);
        for (Baseline state : states) {
            result = result.with(state);
        }
        return result;
    }

    /** The state after each entry. */
    private static List<Baseline> fold(List<Observation> log) {
        List<Baseline> states = new ArrayList<>();
        Baseline state = Baseline.start(Samples.ID);
        for (Observation entry : log) {
            state = Scorer.fold(state, entry).after();
            states.add(state);
        }
        return states;
    }
}
