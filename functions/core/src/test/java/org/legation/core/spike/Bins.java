package org.legation.core.spike;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Accounts with an invented past, hour by hour. */
final class Bins {

    static final AccountChannel CHANNEL = new AccountChannel(PulseSettings.HOURLY);
    static final HourOfDay NOON = new HourOfDay(12, false);

    private Bins() {}

    /** The hour of the n-th bin; bins begin at midnight of a Monday. */
    static HourOfDay hour(int n) {
        return new HourOfDay(n % 24, n / 24 % 7 >= 5);
    }

    static AccountPulse after(int bins, IntToDoubleFunction interactions) {
        AccountPulse pulse = CHANNEL.start();
        for (int n = 0; n < bins; n++) {
            pulse = CHANNEL.close(pulse, interactions.applyAsDouble(n), hour(n)).next();
        }
        return pulse;
    }

    /** About as many interactions an hour, of a skewed distribution as counts have it. */
    static List<Double> around(double median, int bins, long seed) {
        Random random = new Random(seed);
        List<Double> all = new ArrayList<>();
        for (int n = 0; n < bins; n++) {
            all.add((double) Math.round(median * Math.exp(0.5 * random.nextGaussian())));
        }
        return all;
    }
}
