package org.legation.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    /** Weeks at year ends by ISO 8601: the week belongs to the year that its Thursday lies in. */
    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-11-20, 2026-11-20, 2026-11-20, 2026-11-21",
        "WEEK,  2026-11-20, 2026-W47,   2026-11-16, 2026-11-23",
        "WEEK,  2027-01-03, 2026-W53,   2026-12-28, 2027-01-04",
        "WEEK,  2027-01-04, 2027-W01,   2027-01-04, 2027-01-11",
        "WEEK,  2024-12-30, 2025-W01,   2024-12-30, 2025-01-06",
        "WEEK,  2023-01-01, 2022-W52,   2022-12-26, 2023-01-02",
        "MONTH, 2026-11-20, 2026-11,    2026-11-01, 2026-12-01",
        "MONTH, 2024-02-29, 2024-02,    2024-02-01, 2024-03-01",
        "YEAR,  2026-11-20, 2026,       2026-01-01, 2027-01-01"
    })
    void aDayLiesInItsPeriod(Period.Type type, LocalDate day, String id, LocalDate first, LocalDate end) {
        Period period = Period.of(type, day);

        assertThat(period.id()).isEqualTo(id);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.end()).isEqualTo(end);
        assertThat(Period.parse(id)).isEqualTo(period);
    }

    @Property
    void everyPeriodComesBackFromItsId(
            @ForAll Period.Type type, @ForAll @IntRange(min = 13_000, max = 40_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Period period = Period.of(type, day);

        assertThat(Period.parse(period.id())).isEqualTo(period);
        assertThat(period.days()).contains(day).startsWith(period.first()).doesNotContain(period.end());
        assertThat(period.next().first()).isEqualTo(period.end());
        assertThat(period.next()).isGreaterThan(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-31",
                "2025-02-29",
                "2026-13",
                "2026-00",
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "26",
                "2026-w01",
                "2026-1-1",
                "2026-11-20T00:00",
                "today"
            })
    void whatIsNoPeriodIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(id)).withMessageContaining("'" + id + "'");
    }

    @Test
    void aPeriodStartsOnItsFirstDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Period.Type.WEEK, LocalDate.parse("2026-11-20")));
    }

    @Test
    void aLongerPeriodComesAfterAShorterOneOfTheSameStart() {
        LocalDate newYear = LocalDate.parse("2026-01-01");

        assertThat(Period.of(Period.Type.DAY, newYear))
                .isLessThan(Period.of(Period.Type.MONTH, newYear))
                .isLessThan(Period.of(Period.Type.YEAR, newYear));
        assertThat(Period.Type.MONTH.word()).isEqualTo("month");
    }
}
