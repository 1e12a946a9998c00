package org.legation.lab.text;

import org.legation.core.text.TextModel;

/** The weights of a logistic regression while it is trained: one row a label. */
final class Weights {

    private static final int LARGEST = 127;

    private final int labels;
    private final int bits;
    private final float[] weights;
    private final float[] biases;

    Weights(int labels, int bits) {
        this.labels = labels;
        this.bits = bits;
        this.weights = new float[labels << bits];
        this.biases = new float[labels];
    }

    int labels() {
        return labels;
    }

    /** The weights of a bucket side by side, the buckets one after the other. */
    float[] values() {
        return weights;
    }

    float[] biases() {
        return biases;
    }

    /** The logit of each label. */
    double[] logits(Sample sample) {
        double[] logits = new double[labels];
        for (int label = 0; label < labels; label++) {
            logits[label] = biases[label];
        }
        int[] buckets = sample.buckets();
        for (int i = 0; i < buckets.length; i++) {
            int at = buckets[i] * labels;
            float value = sample.values()[i];
            for (int label = 0; label < labels; label++) {
                logits[label] += weights[at + label] * value;
            }
        }
        return logits;
    }

    /** Adds a share of others, for a mean. */
    void add(Weights others, float share) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] += share * others.weights[i];
        }
        for (int i = 0; i < biases.length; i++) {
            biases[i] += share * others.biases[i];
        }
    }

    /** Multiplies the weights of each bucket by its factor. */
    void scale(float[] factors) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[i / labels];
        }
    }

    /**
     * The model with weights of one byte.
     *
     * @param temperature what the logits are divided by
     * @param shift what is then added to that of the first label
     */
    TextModel model(Task task, int version, double temperature, double shift) {
        int rows = labels - 1;
        float[] modelBiases = new float[rows];
        float[] scales = new float[rows];
        byte[] bytes = new byte[rows << bits];
        for (int row = 0; row < rows; row++) {
            float greatest = 0;
            for (int at = 0; at < weights.length; at += labels) {
                greatest = Math.max(greatest, Math.abs(weights[at + row] - weights[at + rows]));
            }
            float step = greatest == 0 ? 1 : greatest / LARGEST;
            for (int bucket = 0; bucket < 1 << bits; bucket++) {
                int at = bucket * labels;
                bytes[bucket * rows + row] = (byte) Math.round((weights[at + row] - weights[at + rows]) / step);
            }
            scales[row] = (float) (step / temperature);
            modelBiases[row] = (float) ((biases[row] - biases[rows]) / temperature);
        }
        modelBiases[0] += (float) shift;
        return new TextModel(task.id(), version, task.labels(), bits, task.longestRun(), modelBiases, scales, bytes);
    }
}
