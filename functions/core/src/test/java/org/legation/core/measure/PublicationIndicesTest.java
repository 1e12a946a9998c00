package org.legation.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.measure.Given.MONDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legation.core.aggregate.AccountDay;

class PublicationIndicesTest {

    /** Reposts 10, 8, 5, 4, 3, 0 over two days; comments of two posts; likes of none. */
    private static final List<AccountDay> DAYS = List.of(
            Given.day(MONDAY, "?", "5 ? ?", "10 4 ?", "0 1 ?"),
            Given.day(MONDAY.plusDays(1), "?", "3 ? ?", "8 ? ?", "4 ? ?"));

    @ParameterizedTest
    @CsvSource({
        "h-reposts, 4", "g-reposts, 5", "p-reposts, 5.313293",
        "h-comments, 1", "g-comments, 2", "p-comments, 2.320794"
    })
    void theyAreOfAllPostsOfThePeriodThatShowTheCount(String id, double index) {
        assertThat(value(id, DAYS).value()).isCloseTo(index, within(1e-6));
    }

    @Test
    void postsThatDoNotShowTheCountAreLeftOutAndNamed() {
        Value value = value("h-comments", DAYS);

        assertThat(value.posts()).isEqualTo(2);
        assertThat(value.inputs()).containsExactly(entry("posts", 2L), entry("comments", 5L));
        assertThat(value.missing()).containsExactly(entry("comments", 4L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h-likes", "g-likes", "p-likes"})
    void whereNoPostShowsTheCountThereIsNoIndex(String id) {
        assertThat(value(id, DAYS).value()).isNull();
        assertThat(value(id, DAYS).why()).isEqualTo("likes were not shown for any of the posts");
        assertThat(value(id, List.of(Given.day(MONDAY, "?"))).why()).isEqualTo("no posts were published");
    }

    @Test
    void ofSeveralAccountsThereIsNoIndexAndItIsSaidWhy() {
        Value value = Measures.period("h-reposts")
                .orElseThrow()
                .of(PeriodSample.of(PeriodSample.of(DAYS).totals()));

        assertThat(value.value()).isNull();
        assertThat(value.why()).isEqualTo("needs single posts, which are kept for one account at a time");
    }

    private static Value value(String id, List<AccountDay> days) {
        return Measures.period(id).orElseThrow().of(PeriodSample.of(days));
    }
}
