package org.legation.lab.spikes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/**
 * A post that is made up, and what it has at each age at which it may be read.
 *
 * @param factor how many times its own interactions it will have had at the end, by a spike; 1 if none
 * @param spikesAt the age at which the spike begins
 * @param counts at each of {@link #MINUTES}
 */
record MadePost(Mid mid, Instant publishedAt, int factor, Duration spikesAt, List<Engagement> counts) {

    /** Every five minutes in the first hour, every hour to the 12th, every three to the 72nd. */
    static final List<Integer> MINUTES = IntStream.concat(
                    IntStream.rangeClosed(1, 12).map(i -> 5 * i),
                    IntStream.concat(
                            IntStream.rangeClosed(2, 12).map(i -> 60 * i),
                            IntStream.rangeClosed(5, 24).map(i -> 180 * i)))
            .boxed()
            .toList();

    private static final List<Integer> FACTORS = List.of(3, 5, 10, 38);
    private static final double SHARE_SPIKED = 0.25;
    private static final double END = 72;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final TDistribution HEAVY = TDistribution.of(4);
    private static final double[] SHARES = {0.12, 0.18, 0.70};

    /**
     * The post of an account at a moment; the same for a seed, but for the spike.
     *
     * @param spiked whether with the spike, if the post is one of those that have one
     */
    static MadePost of(long seed, MadeAccount account, Instant at, int number, boolean spiked) {
        SplittableRandom random =
                new SplittableRandom(seed ^ account.number() * 0x9E3779B97F4A7C15L ^ at.getEpochSecond());
        boolean chosen = random.nextDouble() < SHARE_SPIKED;
        int factor = FACTORS.get(random.nextInt(FACTORS.size()));
        double spikesAt = Math.round(random.nextDouble(0, 6) * 12) / 12.0;
        double total = Math.exp(account.logUsual() + account.deviation() * deviate(random, account.heavy()));
        Growth growth = Growth.of(random, at);
        int times = spiked && chosen ? factor : 1;
        List<Engagement> counts = new ArrayList<>();
        long[] sums = new long[SHARES.length];
        double before = 0;
        SplittableRandom noise = random.split();
        for (int minute : MINUTES) {
            double hours = minute / 60.0;
            double expected = total * (growth.share(hours) + (times - 1) * Growth.spike(hours - spikesAt));
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += poisson(noise, SHARES[kind] * (expected - before));
            }
            before = expected;
            counts.add(Engagement.of(sums[0], sums[1], sums[2]));
        }
        Duration begin = Duration.ofMinutes(Math.round(60 * spikesAt));
        return new MadePost(Mid.of(at, number % 4096), at, times, begin, counts);
    }

    private static double deviate(SplittableRandom random, boolean heavy) {
        double share = random.nextDouble(1e-12, 1);
        return heavy
                ? HEAVY.inverseCumulativeProbability(share) / Math.sqrt(2)
                : NORMAL.inverseCumulativeProbability(share);
    }

    private static long poisson(SplittableRandom random, double mean) {
        return mean > 1e-9 ? PoissonSampler.of(random::nextLong, mean).sample() : 0;
    }

    /** How a post comes by what it will have: normal in ln of the hours in which people are awake. */
    private record Growth(double middle, double width, double hour) {

        private static final double NIGHT = 0.6;

        static Growth of(SplittableRandom random, Instant at) {
            double hour = at.atZone(Beijing.ZONE).toLocalTime().toSecondOfDay() / 3600.0;
            return new Growth(
                    Math.log(4) + 0.5 * random.nextGaussian(), 1.8 * Math.exp(0.12 * random.nextGaussian()), hour);
        }

        double share(double hours) {
            return grown(hours) / grown(END);
        }

        private double grown(double hours) {
            return NORMAL.cumulativeProbability((Math.log(awake(hours)) - middle) / width);
        }

        /** The hours so far, those around three in the morning counting 0.4 and those around three at noon 1.6. */
        private double awake(double hours) {
            return hours + NIGHT * 12 / Math.PI * (wave(hour + hours) - wave(hour));
        }

        private static double wave(double hour) {
            return Math.sin(Math.PI * (hour - 15) / 12);
        }

        /** A spike comes faster: half of it within two hours. */
        static double spike(double since) {
            return since <= 0 ? 0 : NORMAL.cumulativeProbability(Math.log(since / 2));
        }
    }
}
