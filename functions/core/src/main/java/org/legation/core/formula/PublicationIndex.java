package org.legation.core.formula;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The indices of publications, applied to reposts, comments or likes of posts as 王林 et al. do (现代情报 2018(6), doi
 * 10.3969/j.issn.1008-0821.2018.06.002): p tells accounts apart best, h is least moved by one viral post.
 */
public final class PublicationIndex {

    private PublicationIndex() {}

    /** h: the largest k for which k posts have k or more each; 0 without posts. */
    public static long h(long... counts) {
        long[] falling = falling(counts);
        int k = 0;
        while (k < falling.length && falling[k] >= k + 1) {
            k++;
        }
        return k;
    }

    /**
     * g: the largest k for which the k best posts have k² or more together; 0 without posts. k is at most the number of
     * posts, as Egghe first had it.
     */
    public static long g(long... counts) {
        long[] falling = falling(counts);
        double sum = 0;
        int g = 0;
        for (int k = 1; k <= falling.length; k++) {
            sum += falling[k - 1];
            if (sum >= (double) k * k) {
                g = k;
            }
        }
        return g;
    }

    /** p: (T²/N)^(1/3), with T what all N posts have together; empty without posts. */
    public static OptionalDouble p(long... counts) {
        double sum = Numbers.sum("counts", counts);
        return counts.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.cbrt(sum * sum / counts.length));
    }

    private static long[] falling(long... counts) {
        Numbers.sum("counts", counts);
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        long[] falling = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            falling[i] = sorted[sorted.length - 1 - i];
        }
        return falling;
    }
}
