package org.legation.lab.spikes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.legation.core.expect.AgeGrid;

/** What simple rules know of an account: its last 100 posts at each age of the grid, and what came in each hour. */
final class Rivals {

    private static final int REMEMBERED = 100;
    private static final int HOURS_A_WEEK = 168;

    private final List<Deque<Long>> byAge = new ArrayList<>();
    private final Map<Long, Long> byHour = new HashMap<>();

    Rivals() {
        AgeGrid.AGES.forEach(age -> byAge.add(new ArrayDeque<>()));
    }

    /** Takes in what a post had at its first reading at or after an age of the grid, within half as much again. */
    void learn(Duration before, Duration now, long interactions) {
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            Duration age = AgeGrid.AGES.get(i);
            if (before.compareTo(age) < 0 && age.compareTo(now) <= 0 && now.toMinutes() <= 1.5 * age.toMinutes()) {
                byAge.get(i).addLast(interactions);
                if (byAge.get(i).size() > REMEMBERED) {
                    byAge.get(i).removeFirst();
                }
            }
        }
    }

    /** How many times the mean of the account's posts of that age; 0 if there is none. */
    double ratio(Duration age, long interactions) {
        Moments usual = usual(age);
        return usual.n < 1 ? 0 : interactions / Math.max(1, usual.mean);
    }

    /** By how many standard deviations it is above that mean; 0 with fewer than two posts. */
    double deviations(Duration age, long interactions) {
        Moments usual = usual(age);
        return usual.n < 2 ? 0 : Math.max(0, (interactions - usual.mean) / Math.max(1, usual.deviation));
    }

    void gained(long hour, long interactions) {
        byHour.merge(hour, interactions, Long::sum);
    }

    /**
     * How many times what came in the same hour of the last four weeks in the mean; 0 before there is one.
     *
     * @param more what came in by a spike
     */
    double sameHour(long hour, long firstHour, long more) {
        double sum = 0;
        int weeks = 0;
        for (int back = 1; back <= 4; back++) {
            long then = hour - (long) back * HOURS_A_WEEK;
            if (then >= firstHour) {
                sum += byHour.getOrDefault(then, 0L);
                weeks++;
            }
        }
        return weeks == 0 ? 0 : (byHour.getOrDefault(hour, 0L) + more) / Math.max(1, sum / weeks);
    }

    private record Moments(int n, double mean, double deviation) {}

    /** Of the nearest age of the grid, by ln(age). */
    private Moments usual(Duration age) {
        AgeGrid.Place place = AgeGrid.place(age);
        Deque<Long> posts = byAge.get(place.share() < 0.5 ? place.below() : place.above());
        double sum = 0;
        double squares = 0;
        for (long one : posts) {
            sum += one;
            squares += (double) one * one;
        }
        int n = posts.size();
        double mean = n == 0 ? 0 : sum / n;
        double variance = n < 2 ? 0 : Math.max(0, squares - n * mean * mean) / (n - 1);
        return new Moments(n, mean, Math.sqrt(variance));
    }
}
