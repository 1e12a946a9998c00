package org.legation.lab.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.legation.core.text.TextFeatures;

/** A text as the trainer sees it. */
final class Sample {

    private final LabelledText origin;
    private final int[] buckets;
    private final float[] values;
    private final int label;
    private final boolean[] choice;
    private final double weight;

    private Sample(LabelledText origin, int[] occurrences, Task task, boolean[] choice) {
        this.origin = origin;
        this.buckets = Arrays.stream(occurrences).sorted().distinct().toArray();
        this.values = new float[buckets.length];
        this.label = task.labels().indexOf(origin.label());
        this.choice = choice;
        this.weight = task.weight(origin.source());
        float share = (float) (1 / Math.sqrt(occurrences.length));
        for (int bucket : occurrences) {
            values[Arrays.binarySearch(buckets, bucket)] += share;
        }
    }

    private Sample(Sample sample, int[] buckets, float[] values) {
        this.origin = sample.origin;
        this.buckets = buckets;
        this.values = values;
        this.label = sample.label;
        this.choice = sample.choice;
        this.weight = sample.weight;
    }

    /** The samples of those texts that hold something to judge by, in their order. */
    static List<Sample> of(List<LabelledText> texts, Task task) {
        Map<String, boolean[]> choices = new HashMap<>();
        for (LabelledText text : texts) {
            choice(choices, text, task)[task.labels().indexOf(text.label())] = true;
        }
        List<Sample> samples = new ArrayList<>();
        for (LabelledText text : texts) {
            int[] occurrences = TextFeatures.of(text.text(), task.bits(), task.longestRun());
            if (occurrences.length > 0) {
                samples.add(new Sample(text, occurrences, task, choice(choices, text, task)));
            }
        }
        return samples;
    }

    private static boolean[] choice(Map<String, boolean[]> choices, LabelledText text, Task task) {
        return choices.computeIfAbsent(
                text.source(), source -> new boolean[task.labels().size()]);
    }

    /** The same with each value times the factor of its bucket; buckets of factor 0 are left out. */
    Sample scaled(float[] factors) {
        int[] kept =
                Arrays.stream(buckets).filter(bucket -> factors[bucket] > 0).toArray();
        float[] scaled = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            scaled[i] = values[Arrays.binarySearch(buckets, kept[i])] * factors[kept[i]];
        }
        return new Sample(this, kept, scaled);
    }

    /** The same without a share of the buckets, drawn at random; the others are raised to make up for them. */
    Sample thinned(float share, Random random) {
        int[] kept = new int[buckets.length];
        float[] raised = new float[buckets.length];
        int size = 0;
        for (int i = 0; i < buckets.length; i++) {
            if (random.nextFloat() >= share) {
                kept[size] = buckets[i];
                raised[size++] = values[i] / (1 - share);
            }
        }
        return new Sample(this, Arrays.copyOf(kept, size), Arrays.copyOf(raised, size));
    }

    LabelledText origin() {
        return origin;
    }

    /** The distinct buckets. */
    int[] buckets() {
        return buckets;
    }

    /** For each bucket how often it occurs, divided by the square root of the number of occurrences in the text. */
    float[] values() {
        return values;
    }

    int label() {
        return label;
    }

    /** For each label whether the text's source uses it: one that it does not use is left out of the choice. */
    boolean[] choice() {
        return choice;
    }

    /** How much it counts in training. */
    double weight() {
        return weight;
    }
}
