package org.legation.core.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A small model by hand: a few words are good, a few are bad. */
final class Given {

    static final int BITS = 12;
    static final int LONGEST_RUN = 3;

    private Given() {}

    static TextModel model() {
        byte[] weights = new byte[2 << BITS];
        weigh(weights, "好", 0, 100);
        weigh(weights, "糟", 0, -100);
        return new TextModel(
                "mood",
                7,
                List.of("good", "middling", "bad"),
                BITS,
                LONGEST_RUN,
                new float[] {0.5f, 0.25f},
                new float[] {0.01f, 0.02f},
                weights);
    }

    private static void weigh(byte[] weights, String text, int row, int weight) {
        // The first bucket of a text of one sign is that of the edge, the second that of edge and sign.
        weights[2 * TextFeatures.of(text, BITS, LONGEST_RUN)[1] + row] = (byte) weight;
    }

    static byte[] file(TextModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TextModelFile.write(model, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static TextClassifier read(byte[] file) throws IOException {
        return TextClassifier.read(new ByteArrayInputStream(file));
    }
}
