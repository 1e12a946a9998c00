package org.legation.lab.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What a model judges, and how it is trained. */
enum Task {
    /** Weights by source: the everyday posts are few and nearest to what is judged. */
    SENTIMENT(
            "label",
            "source",
            List.of("positive", "neutral", "negative"),
            20,
            3,
            8,
            OptionalDouble.empty(),
            Map.of("smp2020-usual-eval", 4.0, "smp2020-virus-train", 0.7)),
    HOSTILITY("hostile", "topic", List.of("true", "false"), 20, 2, 7, OptionalDouble.of(Task.HOSTILE_SHARE), Map.of());

    /**
     * How many of the texts are hostile where nobody balanced them. The training texts were collected by keywords and
     * picked until half of them were hostile; of those that people labelled one by one it is about 40 % (Deng et al. 2022,
     * "COLD: A Benchmark for Chinese Offensive Language Detection", EMNLP). A model trained on the one and left as it is
     * calls too many of the other hostile.
     */
    private static final double HOSTILE_SHARE = 0.4;

    private final String labelField;
    private final String sourceField;
    private final List<String> labels;
    private final int bits;
    private final int longestRun;
    private final int epochs;
    private final OptionalDouble share;
    private final Map<String, Double> weights;

    Task(
            String labelField,
            String sourceField,
            List<String> labels,
            int bits,
            int longestRun,
            int epochs,
            OptionalDouble share,
            Map<String, Double> weights) {
        this.labelField = labelField;
        this.sourceField = sourceField;
        this.labels = labels;
        this.bits = bits;
        this.longestRun = longestRun;
        this.epochs = epochs;
        this.share = share;
        this.weights = weights;
    }

    /** The name of the model, and of its folder of data. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String labelField() {
        return labelField;
    }

    String sourceField() {
        return sourceField;
    }

    List<String> labels() {
        return labels;
    }

    /** Two to the power of this many buckets. */
    int bits() {
        return bits;
    }

    /** Runs of up to this many tokens are seen. */
    int longestRun() {
        return longestRun;
    }

    /** How often the trainer goes through the texts. */
    int epochs() {
        return epochs;
    }

    /**
     * What moves the log-odds of the first of two labels from its share of the training texts to that which is expected.
     * The former is smoothed by one text, so that a label that no text has gives a number too.
     *
     * @return 0 if the training texts are taken as they are
     */
    double shift(List<Sample> samples) {
        if (share.isEmpty()) {
            return 0;
        }
        double first = samples.stream().filter(sample -> sample.label() == 0).count();
        double trained = StrictMath.log((first + 1) / (samples.size() - first + 1));
        return StrictMath.log(share.getAsDouble() / (1 - share.getAsDouble())) - trained;
    }

    /** How much a text of a source counts in training. */
    double weight(String source) {
        return weights.getOrDefault(source, 1.0);
    }
}
