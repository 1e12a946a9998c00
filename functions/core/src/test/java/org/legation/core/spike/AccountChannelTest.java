package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.legation.core.spike.Bins.CHANNEL;
import static org.legation.core.spike.Bins.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountChannelTest {

    private static final List<Double> PAST = Bins.around(100, 1000, 1);
    private static final AccountPulse KNOWN = Bins.after(1000, PAST::get);

    @Test
    void nothingIsSaidBeforeFiftyBins() {
        AccountPulse young = Bins.after(49, PAST::get);
        AccountPulse old = Bins.after(50, PAST::get);

        assertThat(CHANNEL.judge(young, 1_000_000, NOON).surprise()).isZero();
        assertThat(CHANNEL.judge(old, 1_000_000, NOON).surprise()).isPositive();
    }

    @Test
    void anOrdinaryBinIsNoSurpriseAndAHugeOneIs() {
        assertThat(CHANNEL.judge(KNOWN, 130, NOON).surprise()).isZero();
        assertThat(CHANNEL.judge(KNOWN, 10_000, NOON).surprise()).isGreaterThan(AccountChannel.THRESHOLD);
    }

    @Test
    void theSameBinIsMoreOfASurpriseAtTheEndOfARisingStretch() {
        AccountPulse rising = KNOWN;
        for (double y : List.of(200.0, 250.0, 300.0, 350.0, 400.0)) {
            rising = CHANNEL.close(rising, y, NOON).next();
        }
        // The fast scale has learned from the stretch, and so finds this bin less rare; the slow one makes up for it.
        assertThat(CHANNEL.judge(rising, 500, NOON).surprise())
                .isGreaterThan(CHANNEL.judge(KNOWN, 500, NOON).surprise() + 0.5);
    }

    @Test
    void aBinThatIsOverIsReadAsItWasJudged() {
        AccountChannel.Closed closed = CHANNEL.close(KNOWN, 900, NOON);

        assertThat(closed.reading()).isEqualTo(CHANNEL.judge(KNOWN, 900, NOON));
        assertThat(closed.next().bins()).isEqualTo(1001);
    }

    @Test
    void theUsualIsTheMedianOnTheScaleOfInteractions() {
        PulseReading reading = CHANNEL.judge(KNOWN, 0, NOON);

        assertThat(reading.usual()).isCloseTo(100, within(10.0));
        assertThat(reading.multiple(1000)).isCloseTo(10, within(1.0));
    }

    @Test
    void ofAnAccountWithNextToNothingTheUsualCountsAsOne() {
        PulseReading reading = CHANNEL.judge(Bins.after(100, n -> 0), 7, NOON);

        assertThat(reading.usual()).isCloseTo(0, within(1e-6));
        assertThat(reading.multiple(7)).isEqualTo(7);
    }

    @Test
    void oneInSoManyIsSaidOnlyWhereAsManyBinsWereSeen() {
        assertThat(new PulseReading(3, 1, 999, false).backed()).isFalse();
        assertThat(new PulseReading(3, 1, 1000, false).backed()).isTrue();
    }

    @Test
    void aGapIsJudgedByItsMeanAndMarked() {
        // given 1,000 interactions over ten hours, which is ordinary, and 100,000, which is not
        assertThat(CHANNEL.closeGap(KNOWN, 1000, 10, NOON).reading().surprise()).isZero();
        PulseReading many = CHANNEL.closeGap(KNOWN, 100_000, 10, NOON).reading();

        assertThat(many.surprise()).isGreaterThan(AccountChannel.THRESHOLD);
        assertThat(many.imputed()).isTrue();
    }

    @Test
    void aGapMovesTheLevelOnceAndNeitherTailNorShapeNorTheCount() {
        AccountPulse next = CHANNEL.closeGap(KNOWN, 4000, 10, NOON).next();
        AccountPulse once = CHANNEL.close(KNOWN, 400, NOON).next();

        assertThat(next.fast().level()).isEqualTo(once.fast().level());
        assertThat(next.fast().tailStart()).isEqualTo(KNOWN.fast().tailStart());
        assertThat(next.slow().tailScale()).isEqualTo(KNOWN.slow().tailScale());
        assertThat(next.shape()).isEqualTo(KNOWN.shape());
        assertThat(next.bins()).isEqualTo(KNOWN.bins());
    }

    @Test
    void theSlowMeanForgetsDuringAGapAsItDoesBinByBin() {
        AccountPulse gap = CHANNEL.closeGap(KNOWN, 400, 4, NOON).next();
        AccountPulse single = KNOWN;
        for (int i = 0; i < 4; i++) {
            single = CHANNEL.close(single, 100, NOON).next();
        }
        assertThat(gap.slowMean()).isCloseTo(single.slowMean(), within(1e-3f));
    }

    @Test
    void aDailyShapeIsUsedOnceItHasProvedItself() {
        // given ten times as much by day as by night, over a week less an hour, and over three weeks
        AccountPulse early = Bins.after(167, n -> n % 24 < 8 ? 10 : 100);
        AccountPulse late = Bins.after(504, n -> n % 24 < 8 ? 10 : 100);

        assertThat(CHANNEL.judge(early, 0, new HourOfDay(3, false)).usual())
                .isEqualTo(CHANNEL.judge(early, 0, NOON).usual());
        assertThat(CHANNEL.judge(late, 0, new HourOfDay(3, false)).usual()).isLessThan(25);
        assertThat(CHANNEL.judge(late, 0, NOON).usual()).isBetween(80.0, 125.0);
    }

    @Test
    void wherePeopleFollowNoHoursTheShapeIsNotUsed() {
        assertThat(CHANNEL.judge(KNOWN, 0, new HourOfDay(3, false)).usual())
                .isEqualTo(CHANNEL.judge(KNOWN, 0, NOON).usual());
    }

    @Test
    void aDayOffHasAShapeOfItsOwn() {
        AccountPulse pulse = Bins.after(1344, n -> Bins.hour(n).dayOff() ? 10 : 100);

        assertThat(CHANNEL.judge(pulse, 0, new HourOfDay(12, true)).usual())
                .isLessThan(CHANNEL.judge(pulse, 0, NOON).usual() / 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void whatIsNoCountIsRefused(double interactions) {
        assertThatThrownBy(() -> CHANNEL.close(KNOWN, interactions, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interactions");
    }

    @Test
    void aGapOfNoBinsAndAnHourThatIsNoneAreRefused() {
        assertThatThrownBy(() -> CHANNEL.closeGap(KNOWN, 1, 0, NOON)).hasMessageContaining("bins");
        assertThatThrownBy(() -> new HourOfDay(24, false)).hasMessageContaining("hour");
    }
}
