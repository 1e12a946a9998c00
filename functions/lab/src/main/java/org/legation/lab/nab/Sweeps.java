package org.legation.lab.nab;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Several series under one threshold. */
final class Sweeps {

    private final Profile profile;
    private final List<Sweep> all;

    Sweeps(Profile profile, List<Sweep> all) {
        this.profile = profile;
        this.all = List.copyOf(all);
    }

    Tally at(double threshold) {
        return all.stream().map(sweep -> sweep.at(threshold)).reduce(Tally.NOTHING, Tally::plus);
    }

    double normalised(Tally tally) {
        return profile.normalised(tally.score(), tally.windows());
    }

    /** The threshold with the largest score; of several the highest. Above all scores if no detection is best. */
    double bestThreshold() {
        TreeSet<Double> thresholds = new TreeSet<>();
        all.forEach(sweep -> thresholds.addAll(sweep.thresholds()));
        double best = Double.POSITIVE_INFINITY;
        double most = at(best).score();
        for (double threshold : thresholds.descendingSet()) {
            double score = at(threshold).score();
            if (score > most) {
                most = score;
                best = threshold;
            }
        }
        return best;
    }

    /**
     * Each series at the threshold that is best for the others.
     *
     * @param alone the threshold where there are no others
     */
    List<Tally> leaveOneOut(double alone) {
        List<Tally> tallies = new ArrayList<>();
        for (Sweep one : all) {
            List<Sweep> others = all.stream().filter(sweep -> sweep != one).toList();
            tallies.add(one.at(others.isEmpty() ? alone : new Sweeps(profile, others).bestThreshold()));
        }
        return tallies;
    }
}
