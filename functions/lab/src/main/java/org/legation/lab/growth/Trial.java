package org.legation.lab.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.legation.core.expect.Course;
import org.legation.core.expect.Growth;

/**
 * Forecasts each post's reposts and comments at 72 hours from what it had at some age, in the order of publication.
 *
 * <p>Whatever a forecast knows — usual numbers of the author, peers, weights, mean growth — comes from posts whose 72
 * hours were over when the post was published. The rivals know as much.
 */
final class Trial {

    private final int hours;
    private final Ledger ledger = new Ledger();
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparing((Open one) -> one.post.endsAt()));
    private final Errors ours = new Errors();
    private final Errors lastValue = new Errors();
    private final Errors meanGrowth = new Errors();
    private Growth growth = Growth.USUAL;
    private double had;
    private double came;

    /** A post that has not come to its end, and where it stood at the age. */
    private record Open(Grown post, Course course) {}

    /**
     * How far forecasts at one age were off.
     *
     * @param hours the age
     * @param ours by the expectation
     * @param lastValue what the post has, as if it had come to its end
     * @param meanGrowth that, times the ratio of what all posts before had in the end to what they had at the age
     */
    record Result(int hours, Errors ours, Errors lastValue, Errors meanGrowth) {}

    private Trial(int hours) {
        this.hours = hours;
    }

    static Result of(List<Grown> posts, int hours) {
        Trial trial = new Trial(hours);
        List<Grown> ordered = new ArrayList<>(posts);
        ordered.sort(Comparator.comparing(Grown::publishedAt));
        ordered.forEach(trial::forecast);
        return new Result(hours, trial.ours, trial.lastValue, trial.meanGrowth);
    }

    private void forecast(Grown post) {
        while (!open.isEmpty() && !open.element().post.endsAt().isAfter(post.publishedAt())) {
            learn(open.remove());
        }
        Course course = ledger.course(post, hours);
        // An error relative to nothing is none.
        if (post.total() > 0) {
            ours.add(growth.forecast(course), post.total());
            lastValue.add(post.at(hours), post.total());
            meanGrowth.add(post.at(hours) * (had > 0 ? came / had : 1), post.total());
        }
        open.add(new Open(post, course));
    }

    private void learn(Open ended) {
        growth = growth.learn(ended.course, ended.post.total());
        ledger.learn(ended.post);
        had += ended.post.at(hours);
        came += ended.post.total();
    }
}
