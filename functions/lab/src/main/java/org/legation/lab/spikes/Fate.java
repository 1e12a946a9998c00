package org.legation.lab.spikes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of a post: how far each method came to hold it for a spike, and when. */
final class Fate {

    private final MadePost post;
    private final MadeAccount account;
    private final int history;
    private final Map<Method, List<Mark>> marks = new EnumMap<>(Method.class);
    private double model;
    private double surprise;

    private record Mark(Duration age, double score) {}

    /**
     * A post of which nothing was read yet.
     *
     * @param history how many posts of the account there were before
     */
    Fate(MadeAccount account, MadePost post, int history) {
        this.account = account;
        this.post = post;
        this.history = history;
    }

    MadePost post() {
        return post;
    }

    MadeAccount account() {
        return account;
    }

    int history() {
        return history;
    }

    /** The largest surprise by the model alone. */
    double model() {
        return model;
    }

    /** The largest surprise as counted. */
    double surprise() {
        return surprise;
    }

    void surprised(double byModel, double counted) {
        model = Math.max(model, byModel);
        surprise = Math.max(surprise, counted);
    }

    /** Takes note of a score if it is the highest so far; before a spike has begun none is due to it. */
    void score(Method method, Duration age, double score) {
        List<Mark> known = marks(method);
        boolean due = post.factor() == 1 || age.compareTo(post.spikesAt()) > 0;
        if (due && score > highest(method)) {
            known.add(new Mark(age, score));
        }
    }

    double highest(Method method) {
        List<Mark> known = marks(method);
        return known.isEmpty() ? 0 : known.get(known.size() - 1).score();
    }

    /** How long after its beginning a spike was told; only of one that was. */
    Duration delay(Method method, double threshold) {
        return marks(method).stream()
                .filter(mark -> mark.score() >= threshold)
                .findFirst()
                .orElseThrow()
                .age()
                .minus(post.spikesAt());
    }

    private List<Mark> marks(Method method) {
        return marks.computeIfAbsent(method, any -> new ArrayList<>());
    }
}
