package org.legation.api.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.measure.Measures;
import org.legation.core.post.Count;
import org.legation.core.post.Interaction;
import org.legation.core.score.HourlyGains;

class SeriesPointsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final AccountDay UNOBSERVED = day(HourlyGains.NONE, null);
    private static final AccountDay OBSERVED = day(HourlyGains.NONE.plus(9, Interaction.LIKE, 7), NOON);

    @ParameterizedTest
    @EnumSource(
            value = By.class,
            names = {"DAY", "WEEK", "MONTH", "YEAR"})
    void whatWasGainedInAPeriodWithoutObservationsIsNotKnown(By by) {
        List<SeriesView.Point> points = SeriesPoints.of(List.of(SeriesDay.of(UNOBSERVED)), query(by));

        assertThat(points).singleElement().extracting(SeriesView.Point::gained).isNull();
    }

    @Test
    void theHoursOfADayWithoutObservationsAreLeftOut() {
        assertThat(SeriesPoints.of(List.of(SeriesDay.of(UNOBSERVED)), query(By.HOUR)))
                .isEmpty();
    }

    @Test
    void aScopesDayIsKnownWhereOneOfItsAccountsWasObserved() {
        ScopeDay none = ScopeDay.start(Scope.ALL, DAY).plus(UNOBSERVED);

        assertThat(gained(none)).isNull();
        assertThat(gained(none.plus(OBSERVED))).isEqualTo(new SeriesView.Gained(0, 0, 7, 7));
    }

    private static SeriesQuery query(By by) {
        return new SeriesQuery(Scope.ALL, by, DAY, DAY, Measures.STANDARD);
    }

    private static SeriesView.@Nullable Gained gained(ScopeDay day) {
        return SeriesPoints.of(List.of(SeriesDay.of(day)), query(By.DAY)).get(0).gained();
    }

    private static AccountDay day(HourlyGains gains, @Nullable Instant gainsAsOf) {
        AccountDay start = AccountDay.start("9900000001", DAY);
        return new AccountDay(start.accountId(), DAY, start.posts(), gains, Count.missing(), gainsAsOf);
    }
}
