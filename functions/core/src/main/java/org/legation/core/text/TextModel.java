package org.legation.core.text;

import java.util.List;

/** The numbers of a {@link TextClassifier}. */
public final class TextModel {

    private static final int MOST_BITS = 24;
    private static final int LONGEST_RUN = 8;

    private final String id;
    private final int version;
    private final List<String> labels;
    private final int bits;
    private final int longestRun;
    private final float[] biases;
    private final float[] scales;
    private final byte[] weights;

    /**
     * Takes the arrays as they are: whoever made them leaves them alone afterwards.
     *
     * @param id what is judged
     * @param version of the training
     * @param labels at least two; all but the last have a row
     * @param bits the table has two to the power of this many buckets
     * @param longestRun of tokens that has a bucket, 1 to 8
     * @param biases one a row
     * @param scales one a row: what a weight of 1 adds to the logit of a text of one bucket
     * @param weights one a bucket and row, the rows of a bucket side by side
     * @throws IllegalArgumentException if the parts do not fit each other
     */
    public TextModel(
            String id,
            int version,
            List<String> labels,
            int bits,
            int longestRun,
            float[] biases,
            float[] scales,
            byte[] weights) {
        int rows = labels.size() - 1;
        if (rows < 1 || bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException("expected two labels or more and 1 to " + MOST_BITS + " bits, found "
                    + labels.size() + " and " + bits);
        }
        if (longestRun < 1 || longestRun > LONGEST_RUN) {
            throw new IllegalArgumentException("expected runs of 1 to " + LONGEST_RUN + ", found " + longestRun);
        }
        if (biases.length != rows || scales.length != rows || weights.length != rows << bits) {
            throw new IllegalArgumentException("expected biases, scales and weights for " + rows + " rows of "
                    + (1 << bits) + " buckets, found " + biases.length + ", " + scales.length + ", " + weights.length);
        }
        this.id = id;
        this.version = version;
        this.labels = List.copyOf(labels);
        this.bits = bits;
        this.longestRun = longestRun;
        this.biases = biases;
        this.scales = scales;
        this.weights = weights;
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    List<String> labels() {
        return labels;
    }

    int bits() {
        return bits;
    }

    int longestRun() {
        return longestRun;
    }

    float[] biases() {
        return biases;
    }

    float[] scales() {
        return scales;
    }

    byte[] weights() {
        return weights;
    }
}
