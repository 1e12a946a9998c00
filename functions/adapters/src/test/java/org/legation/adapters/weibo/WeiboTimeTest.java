package org.legation.adapters.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legation.adapters.Some;

class WeiboTimeTest {

    @ParameterizedTest
    @CsvSource({
        "Fri Nov 20 09:30:15 +0800 2026, 2026-11-20T01:30:15Z",
        "Sun Mar 01 10:00:00 +0800 2026, 2026-03-01T02:00:00Z",
        "Sun Mar 1 10:00:00 +0800 2026, 2026-03-01T02:00:00Z",
        "Sun Mar  1 10:00:00 +0800 2026, 2026-03-01T02:00:00Z"
    })
    void readsTheFullForm(String text, Instant moment) {
        assertThat(WeiboTime.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "刚刚",
        "昨天 09:30",
        "11-20",
        "2026-11-20",
        "Fri Nov 32 09:30:15 +0800 2026",
        "Mon Nov 20 09:30:15 +0800 2026",
        "Thu Jan 01 08:00:00 +0800 1970"
    })
    void anyOtherFormIsNotTheFullOne(String text) {
        assertThat(WeiboTime.parse(text)).isEmpty();
    }

    /** Half past midnight of New Year's Day in Beijing, while it is still the old year in UTC. */
    @ParameterizedTest
    @CsvSource({
        "刚刚, 2026-12-31T16:30:00Z",
        "40秒前, 2026-12-31T16:29:20Z",
        "45分钟前, 2026-12-31T15:45:00Z",
        "3小时前, 2026-12-31T13:30:00Z",
        "今天 00:10, 2026-12-31T16:10:00Z",
        "昨天 23:50, 2026-12-31T15:50:00Z",
        "昨天23:50, 2026-12-31T15:50:00Z",
        "昨天 9:05, 2026-12-31T01:05:00Z",
        "01-01, 2026-12-31T16:00:00Z",
        "12-31, 2026-12-30T16:00:00Z",
        "12-31 21:00, 2026-12-31T13:00:00Z",
        "1-1 00:05, 2026-12-31T16:05:00Z",
        "12月31日 21:00, 2026-12-31T13:00:00Z",
        "02-29, 2024-02-28T16:00:00Z",
        "2025-11-20, 2025-11-19T16:00:00Z",
        "2025-11-20 09:30:15, 2025-11-20T01:30:15Z",
        "2025年11月20日 09:30, 2025-11-20T01:30:00Z",
        "Fri Nov 20 09:30:15 +0800 2026, 2026-11-20T01:30:15Z"
    })
    void resolvesWhatIsRelativeByBeijingsClock(String text, Instant moment) {
        assertThat(WeiboTime.resolve(text, Instant.parse("2026-12-31T16:30:00Z")))
                .contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"''", "昨天", "明天 09:30", "昨天 25:00", "13-01", "02-30", "2025-02-29", "x分钟前", "2001-01-01", "很久以前"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(WeiboTime.resolve(text, Instant.parse("2026-12-31T16:30:00Z")))
                .isEmpty();
    }

    @Property
    void anyTextAtAnyTimeIsATimeOrNone(@ForAll("texts") String text, @ForAll("moments") Instant at) {
        assertThat(WeiboTime.resolve(text, at))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        one -> assertThat(one).isPresent());
    }

    @Property
    void whatIsSaidWithoutAYearIsNeverInTheFuture(@ForAll("moments") Instant at, @ForAll("days") String day) {
        assertThat(WeiboTime.resolve(day, at))
                .hasValueSatisfying(moment -> assertThat(moment).isBeforeOrEqualTo(at));
    }

    @Provide
    Arbitrary<String> texts() {
        return Some.texts();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Some.moments().filter(moment -> moment.isAfter(Instant.parse("2018-01-01T00:00:00Z")));
    }

    @Provide
    Arbitrary<String> days() {
        return Some.days().map(day -> day.toString().substring(5));
    }
}
