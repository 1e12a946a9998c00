package org.legation.lab.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a model judges, and how it is trained. */
enum Task {
    /** Weights by source: the everyday posts are few and nearest to what is judged. */
    SENTIMENT(
            "label",
            "source",
            List.of("positive", "neutral", "negative"),
            20,
            6,
            Map.of("smp2020-usual-eval", 4.0, "smp2020-virus-train", 0.7)),
    HOSTILITY("hostile", "topic", List.of("true", "false"), 20, 5, Map.of());

    private final String labelField;
    private final String sourceField;
    private final List<String> labels;
    private final int bits;
    private final int epochs;
    private final Map<String, Double> weights;

    Task(
            String labelField,
            String sourceField,
            List<String> labels,
            int bits,
            int epochs,
            Map<String, Double> weights) {
        this.labelField = labelField;
        this.sourceField = sourceField;
        this.labels = labels;
        this.bits = bits;
        this.epochs = epochs;
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

    /** How often the trainer goes through the texts. */
    int epochs() {
        return epochs;
    }

    /** How much a text of a source counts in training. */
    double weight(String source) {
        return weights.getOrDefault(source, 1.0);
    }
}
