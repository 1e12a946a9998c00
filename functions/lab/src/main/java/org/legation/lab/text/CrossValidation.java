package org.legation.lab.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges each text by a model that was trained without it, and without any text that begins like it: near-duplicates
 * would flatter the figures.
 */
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final int BEGINNING = 12;

    private final Task task;
    private final List<Sample> samples;
    private final List<double[]> logits;

    private CrossValidation(Task task, List<Sample> samples) {
        this.task = task;
        this.samples = new ArrayList<>();
        this.logits = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            judge(fold, samples);
        }
    }

    static CrossValidation of(Task task, List<Sample> samples) {
        return new CrossValidation(task, samples);
    }

    private void judge(int fold, List<Sample> all) {
        List<Sample> others =
                all.stream().filter(sample -> fold(sample) != fold).toList();
        Weights weights = Regression.train(others, task);
        for (Sample sample : all) {
            if (fold(sample) == fold) {
                samples.add(sample);
                logits.add(weights.logits(sample));
            }
        }
    }

    /** The fold of a text: that of its first signs, without white space. */
    private static int fold(Sample sample) {
        String text = sample.origin().text().replaceAll("\\s+", "");
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        return Math.floorMod((beginning.hashCode() * 0x9e37_79b1) >>> 16, FOLDS);
    }

    private static int best(double[] logits, boolean[] choice) {
        int best = -1;
        for (int label = 0; label < logits.length; label++) {
            if (choice[label] && (best < 0 || logits[label] > logits[best])) {
                best = label;
            }
        }
        return best;
    }

    /**
     * By source: the figures of each fold.
     *
     * @param shift what is added to the logit of the first label, before it is divided by the temperature
     */
    Map<String, List<Figures>> bySource(double shift) {
        Map<String, List<Figures>> bySource = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            double[] shifted = logits.get(i).clone();
            shifted[0] += shift;
            List<Figures> folds = bySource.computeIfAbsent(sample.origin().source(), key -> new ArrayList<>());
            while (folds.size() <= fold(sample)) {
                folds.add(new Figures(task.labels()));
            }
            folds.get(fold(sample)).add(sample.label(), best(shifted, sample.choice()));
        }
        return bySource;
    }

    /** What logits are to be divided by so that the probabilities of the labels that people chose become greatest. */
    double temperature() {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int percent = 30; percent <= 300; percent += 5) {
            double surprise = surprise(percent / 100.0);
            if (surprise < least) {
                least = surprise;
                best = percent / 100.0;
            }
        }
        return best;
    }

    /** The mean negative log probability, weighted as in training. */
    private double surprise(double temperature) {
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            double[] cooled = logits.get(i).clone();
            for (int label = 0; label < cooled.length; label++) {
                cooled[label] /= temperature;
            }
            double probability = Softmax.of(cooled, sample.choice())[sample.label()];
            sum -= sample.weight() * Math.log(Math.max(probability, Double.MIN_NORMAL));
        }
        return sum;
    }
}
