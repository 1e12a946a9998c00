package org.legation.core.expect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How surprising ordinary posts come to be in fact: of posts that came to their end, how many had their largest {@link
 * Expectation#surprise surprise} in each half step, 0 to 0.5 and so on; the last is 6 and above. Sums of accounts are
 * sums of counts, in any order. Formula {@code tail}, version 1, ours.
 *
 * <p>By it a surprise that follows from a model becomes one that has been counted. At each step, with N posts, e of them
 * at or above it, and p = 10^−S what the model says: r = (e + w·p)/(N + w). Where more get there than the model says, w =
 * 1,000 posts; where fewer do, w is at least 3/p, since that nobody has got there says little until three were due. Between
 * the steps log r is linear; above the last it falls as the model has it. What is more surprising stays so.
 *
 * @param counts of posts per half step
 */
public record Tail(List<Long> counts) {

    /** How many half steps there are. */
    public static final int STEPS = 13;

    /** No post has come to its end. */
    public static final Tail NONE = new Tail(Collections.nCopies(STEPS, 0L));

    private static final double PER_STEP = 2;
    private static final double MODEL_POSTS = 1000;
    private static final double DUE = 3;
    private static final double MOST_TAKEN = 1;

    public Tail {
        counts = List.copyOf(counts);
        if (counts.size() != STEPS || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts: expected " + STEPS + " that are not negative, got " + counts);
        }
    }

    /**
     * What may be said of a surprise.
     *
     * @param oneIn one post in so many is as surprising; 0 where too few posts were seen to say it
     * @param rank its place among the posts seen, the highest being 1; those of the same half step lie before it
     * @param posts how many posts were seen
     */
    public record Standing(long oneIn, long rank, long posts) {}

    /** Takes in a post that has come to its end. */
    public Tail with(double largest) {
        List<Long> next = new ArrayList<>(counts);
        next.set(step(largest), next.get(step(largest)) + 1);
        return new Tail(next);
    }

    public Tail plus(Tail other) {
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            sums.add(counts.get(i) + other.counts.get(i));
        }
        return new Tail(sums);
    }

    /** How many posts came to their end. */
    public long posts() {
        return reaching(0);
    }

    /**
     * What a surprise by the model amounts to: −log₁₀ r, but never less than 1 below the model. Where posts stand out more
     * than ten times as often as they ought to, they are spikes, and no reason to be surprised less.
     */
    public double calibrated(double surprise) {
        return Math.max(counted(surprise), surprise - MOST_TAKEN);
    }

    /** What may be said of a surprise by the model. */
    public Standing standing(double surprise) {
        double oneIn = Math.pow(10, counted(surprise));
        long posts = posts();
        return new Standing(oneIn <= posts ? Math.round(oneIn) : 0, 1 + reaching(step(surprise)), posts);
    }

    private double counted(double surprise) {
        int below = step(surprise);
        double at = counted(below);
        double beyond = surprise - below / PER_STEP;
        if (below == STEPS - 1) {
            return at + beyond;
        }
        return at + beyond * PER_STEP * (counted(below + 1) - at);
    }

    private double counted(int step) {
        double model = Math.pow(10, -step / PER_STEP);
        double posts = posts();
        double reached = reaching(step);
        double weight = reached < posts * model ? Math.max(MODEL_POSTS, DUE / model) : MODEL_POSTS;
        return -Math.log10((reached + weight * model) / (posts + weight));
    }

    private long reaching(int step) {
        return counts.stream().skip(step).mapToLong(Long::longValue).sum();
    }

    private static int step(double surprise) {
        return (int) Math.max(0, Math.min(STEPS - 1, Math.floor(surprise * PER_STEP)));
    }
}
