package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.measure.Given.MONDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.aggregate.AccountDay;

class PeriodRatesTest {

    /** Rates of 5 and 1 percent, then a day without posts. */
    private static final List<AccountDay> WEEK = List.of(
            Given.day(MONDAY, "10000", "100 100 200", "50 25 25"),
            Given.day(MONDAY.plusDays(1), "20000", "100 50 50"),
            Given.day(MONDAY.plusDays(3), "40000"));

    @Test
    void theRateOfAPeriodIsTheMeanOfItsDaysWithPosts() {
        Value value = value("engagement-rate", WEEK);

        assertThat(value.value()).isEqualTo(3);
        assertThat(value.posts()).isEqualTo(3);
        assertThat(value.inputs()).containsEntry("days", 2L).containsEntry("likes", 275L);
        assertThat(value("engagement-rate", List.of(WEEK.get(0))).inputs()).containsEntry("followers", 10_000L);
    }

    @Test
    void theRivalDividesOnceByTheLastFollowersKnown() {
        Value value = value("engagement-rate-once", WEEK);

        assertThat(value.value()).isEqualTo(100.0 * 700 / 40_000);
        assertThat(value.inputs())
                .containsEntry("followers", 40_000L)
                .containsEntry("followers.day", MONDAY.plusDays(3).toString());
    }

    @Test
    void thePageRateDividesWhatAPostHasByTheMeanOfAllDaysFollowers() {
        Value value = value("page-rate", WEEK);

        assertThat(value.value()).isCloseTo(100 * (700 / 3.0) / (70_000 / 3.0), within(1e-12));
        assertThat(value.inputs()).containsEntry("followers.days", 3L).containsEntry("posts", 3L);
    }

    @Test
    void interactionsPerPostAreThoseOfThePostsThatShowThem() {
        assertThat(value("interactions-per-post", WEEK).value()).isCloseTo(700 / 3.0, within(1e-12));

        Value partly = value("interactions-per-post", List.of(Given.day(MONDAY, "1", "3 ? 8", "5 10 ?")));

        assertThat(partly.value()).isEqualTo(4 + 10 + 8);
        assertThat(partly.missing()).containsEntry("comments", 1L).containsEntry("likes", 1L);
    }

    @Test
    void aDayWhoseFollowersOrCountsAreNotKnownIsLeftOutAndNamed() {
        Value value = value(
                "engagement-rate",
                List.of(
                        WEEK.get(0),
                        Given.day(MONDAY.plusDays(1), "?", "100 100 200", "1 1 1"),
                        Given.day(MONDAY.plusDays(2), "0", "1 2 3"),
                        Given.day(MONDAY.plusDays(4), "10000", "? ? ?")));

        assertThat(value.value()).isEqualTo(5);
        assertThat(value.posts()).isEqualTo(2);
        assertThat(value.missing()).containsEntry("followers", 3L).containsEntry("counts", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engagement-rate", "engagement-rate-once", "page-rate"})
    void withoutFollowersThereIsNoRate(String id) {
        for (String followers : List.of("?", "0")) {
            Value value = value(id, List.of(Given.day(MONDAY, followers, "1 2 3")));

            assertThat(value.value()).isNull();
            assertThat(value.why()).startsWith("followers were not shown");
            assertThat(value.inputs()).doesNotContainKey("followers").containsEntry("likes", 3L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"engagement-rate", "engagement-rate-once", "page-rate"})
    void ofSeveralAccountsThereIsNoRate(String id) {
        Value value = Measures.period(id)
                .orElseThrow()
                .of(PeriodSample.of(PeriodSample.of(WEEK).totals()));

        assertThat(value.value()).isNull();
        assertThat(value.why()).isEqualTo("needs followers, which are kept for one account at a time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interactions-per-post", "engagement-rate", "engagement-rate-once", "page-rate"})
    void nothingShownIsUnknownNotZero(String id) {
        assertThat(value(id, List.of(Given.day(MONDAY, "10000", "? ? ?"))).why())
                .isEqualTo("no count was shown for any of the posts");
        assertThat(value(id, List.of(Given.day(MONDAY, "10000"))).why()).isEqualTo("no posts were published");
    }

    @Test
    void zeroInteractionsAreARateOfZero() {
        assertThat(value("engagement-rate", List.of(Given.day(MONDAY, "10000", "0 0 0")))
                        .value())
                .isZero();
    }

    private static Value value(String id, List<AccountDay> days) {
        return Measures.period(id).orElseThrow().of(PeriodSample.of(days));
    }
}
