package org.legation.core.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.spike.Bins.CHANNEL;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for any past. */
class AccountChannelLawsTest {

    private static final double MOST = 1e9;

    @Property(tries = 300)
    void theStateStaysFiniteAndItsVariancesPositive(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(max = MOST) Double> past) {
        AccountPulse pulse = Bins.after(past.size(), past::get);

        for (PulseScale scale : List.of(pulse.fast(), pulse.slow())) {
            assertThat(scale.level()).isFinite();
            assertThat(scale.variance()).isFinite().isNotNegative();
            assertThat(scale.tailStart()).isFinite().isPositive();
            assertThat(scale.tailScale()).isFinite().isPositive();
        }
        assertThat(pulse.shape().offsets())
                .allSatisfy(offset -> assertThat(offset).isFinite());
        assertThat(CHANNEL.judge(pulse, MOST, Bins.NOON).surprise()).isFinite().isNotNegative();
    }

    @Property(tries = 200)
    void moreInteractionsAreNeverLessOfASurprise(
            @ForAll @Size(min = 60, max = 200) List<@DoubleRange(max = 1e4) Double> past,
            @ForAll @DoubleRange(max = 1e6) double one,
            @ForAll @DoubleRange(max = 1e6) double other) {
        AccountPulse pulse = Bins.after(past.size(), past::get);

        assertThat(CHANNEL.judge(pulse, Math.max(one, other), Bins.NOON).surprise())
                .isGreaterThanOrEqualTo(
                        CHANNEL.judge(pulse, Math.min(one, other), Bins.NOON).surprise());
    }

    @Property(tries = 50)
    void whatNeverChangesIsNeverASurprise(@ForAll @DoubleRange(max = MOST) double always) {
        AccountPulse pulse = CHANNEL.start();
        for (int n = 0; n < 400; n++) {
            AccountChannel.Closed closed = CHANNEL.close(pulse, always, Bins.hour(n));
            assertThat(closed.reading().surprise()).isZero();
            pulse = closed.next();
        }
    }

    @Property(tries = 200)
    void aGapLeavesTheTailsAsTheyAre(
            @ForAll @Size(max = 100) List<@DoubleRange(max = 1e4) Double> past,
            @ForAll @DoubleRange(max = MOST) double interactions,
            @ForAll @IntRange(min = 1, max = 500) int bins) {
        AccountPulse before = Bins.after(past.size(), past::get);

        AccountPulse after =
                CHANNEL.closeGap(before, interactions, bins, Bins.NOON).next();

        assertThat(after.fast().tailStart()).isEqualTo(before.fast().tailStart());
        assertThat(after.fast().tailScale()).isEqualTo(before.fast().tailScale());
        assertThat(after.slow().tailStart()).isEqualTo(before.slow().tailStart());
        assertThat(after.slow().tailScale()).isEqualTo(before.slow().tailScale());
    }

    /** What one scale adds when it comes into its tail: half of 2, the surprise at which the tail of hours starts. */
    private static final double JUST_IN_A_TAIL = 1;

    /** Counts large enough that the least variance, which is the same for all accounts, is nothing beside their own. */
    @Property(tries = 50)
    void anAccountTenTimesAsLargeHasTheSameSurprises(@ForAll @LongRange(min = 0) long seed) {
        List<Double> past = Bins.around(50_000, 400, seed);
        AccountPulse small = CHANNEL.start();
        AccountPulse large = CHANNEL.start();
        for (int n = 0; n < past.size(); n++) {
            double y = n % 97 == 96 ? 20 * past.get(n) : past.get(n);
            AccountChannel.Closed one = CHANNEL.close(small, y, Bins.hour(n));
            AccountChannel.Closed ten = CHANNEL.close(large, 10 * y, Bins.hour(n));
            double apart = Math.abs(ten.reading().surprise() - one.reading().surprise());
            assertThat(Math.min(apart, Math.abs(apart - JUST_IN_A_TAIL))).isLessThan(0.02);
            small = one.next();
            large = ten.next();
        }
    }
}
