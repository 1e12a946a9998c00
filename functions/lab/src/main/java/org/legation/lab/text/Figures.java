package org.legation.lab.text;

import java.util.List;

/** How well a model's labels agree with people's. */
final class Figures {

    private final List<String> labels;
    private final int[][] confusion;

    Figures(List<String> labels) {
        this.labels = labels;
        this.confusion = new int[labels.size()][labels.size() + 1];
    }

    /**
     * Counts one text.
     *
     * @param said by people
     * @param judged by the model; -1 if it did not judge, which is counted as wrong
     */
    void add(int said, int judged) {
        confusion[said][judged < 0 ? labels.size() : judged]++;
    }

    int n() {
        int n = 0;
        for (int label = 0; label < labels.size(); label++) {
            n += said(label);
        }
        return n;
    }

    /** How many the model did not judge. */
    int unjudged() {
        int n = 0;
        for (int[] row : confusion) {
            n += row[labels.size()];
        }
        return n;
    }

    double accuracy() {
        double right = 0;
        for (int label = 0; label < labels.size(); label++) {
            right += confusion[label][label];
        }
        return right / n();
    }

    /** The mean F1 of the labels that people use here. */
    double macroF1() {
        double sum = 0;
        int used = 0;
        for (int label = 0; label < labels.size(); label++) {
            if (said(label) > 0) {
                used++;
                sum += 2.0 * confusion[label][label] / (said(label) + judged(label));
            }
        }
        return sum / used;
    }

    /** A table: one row for each label that people use, one column for each label of the model. */
    String confusionTable() {
        StringBuilder table = new StringBuilder(String.format("%-22s", "said by people \\ model"));
        labels.forEach(label -> table.append(String.format("%10s", label)));
        table.append(String.format("%10s", "unjudged"));
        for (int label = 0; label < labels.size(); label++) {
            if (said(label) > 0) {
                table.append(String.format("%n%-22s", labels.get(label)));
                for (int count : confusion[label]) {
                    table.append(String.format("%10d", count));
                }
            }
        }
        return table.toString();
    }

    private int said(int label) {
        int n = 0;
        for (int count : confusion[label]) {
            n += count;
        }
        return n;
    }

    private int judged(int label) {
        int n = 0;
        for (int[] row : confusion) {
            n += row[label];
        }
        return n;
    }
}
