package org.legation.lab.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.legation.core.text.TextClassifier;

/** A classifier at work on labelled texts: how right it is, and how fast. */
final class Judging {

    /** As many texts as it takes until the code is compiled, and for a clock to tell them apart. */
    private static final int WARM_UP_TEXTS = 40_000;

    private static final int TIMED_TEXTS = 20_000;
    private static final int TIMINGS = 5;

    private Judging() {}

    /** How the labels agree with people's; labels that no text has are left out of the choice. */
    static Figures figures(TextClassifier classifier, List<LabelledText> texts) {
        List<String> labels = classifier.labels();
        boolean[] choice = new boolean[labels.size()];
        texts.forEach(text -> choice[labels.indexOf(text.label())] = true);
        Figures figures = new Figures(labels);
        for (LabelledText text : texts) {
            int judged = classifier
                    .probabilities(text.text())
                    .map(probabilities -> best(probabilities, choice))
                    .orElse(-1);
            figures.add(labels.indexOf(text.label()), judged);
        }
        return figures;
    }

    private static int best(float[] probabilities, boolean[] choice) {
        int best = -1;
        for (int label = 0; label < probabilities.length; label++) {
            if (choice[label] && (best < 0 || probabilities[label] > probabilities[best])) {
                best = label;
            }
        }
        return best;
    }

    /**
     * The mean time of one judgement after a warm-up, on this thread alone: the median of several such means, as other
     * work of the machine disturbs some of them.
     */
    static double microsPerText(TextClassifier classifier, List<LabelledText> texts) {
        judge(classifier, texts, WARM_UP_TEXTS);
        double[] means = new double[TIMINGS];
        for (int timing = 0; timing < TIMINGS; timing++) {
            long before = System.nanoTime();
            int passes = judge(classifier, texts, TIMED_TEXTS);
            means[timing] = (System.nanoTime() - before) / 1e3 / ((double) passes * texts.size());
        }
        Arrays.sort(means);
        return means[TIMINGS / 2];
    }

    /** Goes through the texts until at least so many are judged. Returns how often it did. */
    private static int judge(TextClassifier classifier, List<LabelledText> texts, int least) {
        int passes = Math.max(1, (least + texts.size() - 1) / texts.size());
        float sum = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (LabelledText text : texts) {
                Optional<float[]> probabilities = classifier.probabilities(text.text());
                sum += probabilities.isPresent() ? probabilities.get()[0] : 0;
            }
        }
        // Looked at, so that the work cannot be left out.
        if (Float.isNaN(sum)) {
            throw new IllegalStateException("expected probabilities, found none");
        }
        return passes;
    }
}
