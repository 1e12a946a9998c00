package org.legation.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A multinomial logistic regression over {@link TextFeatures} with weights of one byte.
 *
 * <p>The last label is the one that the others are weighed against: its logit is 0. The logit of another label is its
 * bias, plus its scale times the sum of its weights over the text's buckets, divided by the square root of their number.
 * Safe for use by many threads; takes time in proportion to the text, up to the length at which {@link Tokens} stops.
 */
public final class TextClassifier {

    private final TextModel model;

    /** A classifier that judges as the model says. */
    public TextClassifier(TextModel model) {
        this.model = model;
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it cannot be read, is no model file, is of another version, or is damaged
     */
    public static TextClassifier read(InputStream in) throws IOException {
        return new TextClassifier(TextModelFile.read(in));
    }

    /** What is judged, for example {@code sentiment}. */
    public String id() {
        return model.id();
    }

    /** Of the model: results of two versions do not mix in one series. */
    public int version() {
        return model.version();
    }

    /** In the order of the probabilities. */
    public List<String> labels() {
        return model.labels();
    }

    /**
     * The probability of each label.
     *
     * @param text any, also with unpaired surrogates
     * @return empty if the text holds nothing to judge by: no sign but links, mentions and white space
     */
    public Optional<float[]> probabilities(String text) {
        int[] buckets = TextFeatures.of(text, model.bits(), model.longestRun());
        return buckets.length == 0 ? Optional.empty() : Optional.of(softmax(logits(buckets)));
    }

    private float[] logits(int[] buckets) {
        int rows = labels().size() - 1;
        int[] sums = new int[rows];
        byte[] weights = model.weights();
        for (int bucket : buckets) {
            int at = bucket * rows;
            for (int row = 0; row < rows; row++) {
                sums[row] += weights[at + row];
            }
        }
        float[] logits = new float[rows + 1];
        double share = 1 / Math.sqrt(buckets.length);
        for (int row = 0; row < rows; row++) {
            logits[row] = (float) (model.biases()[row] + model.scales()[row] * sums[row] * share);
        }
        return logits;
    }

    private static float[] softmax(float[] logits) {
        float greatest = 0;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.exp(logits[i] - greatest);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= (float) sum;
        }
        return logits;
    }
}
