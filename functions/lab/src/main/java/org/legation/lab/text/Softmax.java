package org.legation.lab.text;

/** Turns logits into probabilities, with the same bits on every machine: the trainer rests on it. */
final class Softmax {

    private Softmax() {}

    /**
     * The probabilities.
     *
     * @param choice for each label whether it may be chosen; the others get 0
     */
    static double[] of(double[] logits, boolean[] choice) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logits.length; i++) {
            greatest = choice[i] ? Math.max(greatest, logits[i]) : greatest;
        }
        double sum = 0;
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = choice[i] ? StrictMath.exp(logits[i] - greatest) : 0;
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
