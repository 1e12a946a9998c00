package org.legation.simulator;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is a pure function of a seed. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Dice() {}

    /** The chance of one thing in a world. */
    static SplittableRandom of(long seed, long what) {
        return new SplittableRandom(mix(seed * GOLDEN + what));
    }

    /** A number that looks random, the same for the same argument. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to below a bound that depends on the argument only. */
    static int below(int bound, long value) {
        return (int) Math.floorMod(mix(value), (long) bound);
    }

    static <T> T pick(SplittableRandom random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** How many events of a Poisson process come in one unit of time. */
    static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
