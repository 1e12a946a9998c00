package org.legation.lab.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** Files of invented posts. */
final class GrowthFiles {

    static final String HEADER = header();

    private GrowthFiles() {}

    private static String header() {
        StringJoiner columns = new StringJoiner(",");
        columns.add("cascade").add("author").add("followers").add("published_epoch");
        IntStream.range(0, Grown.HOURS).forEach(hour -> columns.add("h" + hour));
        return columns.toString();
    }

    /**
     * Posts a day apart, of ten authors, which gain the most in their first hour and in each later one the same share
     * less; so what they have in the end follows from how they begin.
     *
     * @param left of one hour's gain, what the next one has
     */
    static List<String> fading(int posts, double left) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < posts; i++) {
            List<Long> gains = new ArrayList<>();
            for (int hour = 0; hour < Grown.HOURS; hour++) {
                gains.add(Math.round((100 + 53 * i % 300) * Math.pow(left, hour)));
            }
            lines.add(line(i, gains));
        }
        return lines;
    }

    static String line(int post, List<Long> gains) {
        StringJoiner line = new StringJoiner(",");
        line.add("post" + post)
                .add("author" + post % 10)
                .add("10000")
                .add(Long.toString(1_350_000_000L + 86_400L * post));
        gains.forEach(gain -> line.add(Long.toString(gain)));
        return line.toString();
    }
}
