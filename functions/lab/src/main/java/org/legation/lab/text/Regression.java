package org.legation.lab.text;

import java.util.List;
import java.util.Random;

/**
 * Trains a multinomial logistic regression with AdaGrad (Duchi, Hazan, Singer 2011), the mean of several rounds that
 * differ in the order of the texts, over values scaled by their {@link Evidence}. Each time a text is learned a part of its
 * buckets is left out (dropout, Srivastava et al. 2014), so that no weight relies on another being there. The same samples
 * make the same weights.
 */
final class Regression {

    private static final int ROUNDS = 4;
    private static final double RATE = 0.1;
    private static final double BIAS_RATE = 0.03;
    private static final double SHRINKAGE = 2e-5;
    private static final double CALM = 1e-4;
    private static final float LEFT_OUT = 0.2f;

    private final List<Sample> samples;
    private final Task task;

    private Regression(List<Sample> samples, Task task) {
        this.samples = samples;
        this.task = task;
    }

    static Weights train(List<Sample> samples, Task task) {
        float[] factors = Evidence.factors(samples, task);
        List<Sample> scaled =
                samples.stream().map(sample -> sample.scaled(factors)).toList();
        Regression regression = new Regression(scaled, task);
        Weights mean = new Weights(task.labels().size(), task.bits());
        for (int round = 0; round < ROUNDS; round++) {
            mean.add(regression.round(round), 1f / ROUNDS);
        }
        mean.scale(factors);
        return mean;
    }

    private Weights round(int seed) {
        Weights weights = new Weights(task.labels().size(), task.bits());
        float[] squares = new float[weights.values().length];
        double[] biasSquares = new double[weights.labels()];
        Random random = new Random(seed);
        int[] order = new int[samples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < task.epochs(); epoch++) {
            shuffle(order, random);
            for (int index : order) {
                step(samples.get(index).thinned(LEFT_OUT, random), weights, squares, biasSquares);
            }
        }
        return weights;
    }

    private void step(Sample sample, Weights weights, float[] squares, double[] biasSquares) {
        double[] probabilities = Softmax.of(weights.logits(sample), sample.choice());
        for (int label = 0; label < probabilities.length; label++) {
            if (!sample.choice()[label]) {
                continue;
            }
            double error = (probabilities[label] - (label == sample.label() ? 1 : 0)) * sample.weight();
            biasSquares[label] += error * error;
            weights.biases()[label] -= (float) (BIAS_RATE * error / Math.sqrt(CALM + biasSquares[label]));
            update(sample, label, error, weights.values(), squares);
        }
    }

    private void update(Sample sample, int label, double error, float[] weights, float[] squares) {
        int labels = task.labels().size();
        for (int i = 0; i < sample.buckets().length; i++) {
            int at = sample.buckets()[i] * labels + label;
            double gradient = error * sample.values()[i] + SHRINKAGE * weights[at];
            squares[at] += (float) (gradient * gradient);
            weights[at] -= (float) (RATE * gradient / Math.sqrt(CALM + squares[at]));
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
