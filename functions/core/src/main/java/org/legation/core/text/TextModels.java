package org.legation.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pair of models that every text is judged by.
 *
 * @param sentiment labels: the words of {@link Sentiment}
 * @param hostility labels: {@code true} and {@code false}
 */
public record TextModels(TextClassifier sentiment, TextClassifier hostility) {

    private static final Object LOADING = new Object();
    private static volatile @Nullable TextModels shipped;

    /**
     * The pair that is part of this version of Legation, loaded when it is first asked for.
     *
     * @throws IllegalStateException if a model is missing or damaged
     */
    public static TextModels shipped() {
        TextModels loaded = shipped;
        if (loaded == null) {
            synchronized (LOADING) {
                loaded = shipped == null ? load() : shipped;
                shipped = loaded;
            }
        }
        return loaded;
    }

    /** What both models say; empty if the text holds nothing to judge by. */
    public Optional<Tone> tone(String text) {
        return sentiment
                .probabilities(text)
                .flatMap(mood -> hostility
                        .probabilities(text)
                        .map(hostile -> tone(
                                of(sentiment, Sentiment.POSITIVE.word(), mood),
                                of(sentiment, Sentiment.NEGATIVE.word(), mood),
                                of(hostility, "true", hostile))));
    }

    /** In whole percent, so that what lies between two whole numbers is neutral. */
    private static Tone tone(float positive, float negative, float hostile) {
        int good = (int) (100 * positive);
        int bad = (int) (100 * negative);
        return new Tone(good, 100 - good - bad, bad, Math.round(100 * hostile));
    }

    /** Reads the pair anew, for whoever measures that. */
    public static TextModels load() {
        return new TextModels(resource("sentiment"), resource("hostility"));
    }

    private static float of(TextClassifier model, String label, float[] probabilities) {
        return probabilities[model.labels().indexOf(label)];
    }

    private static TextClassifier resource(String id) {
        String name = id + ".model";
        try (InputStream in = TextModels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the text model " + name + " is missing beside " + TextModels.class);
            }
            return TextClassifier.read(in);
        } catch (IOException e) {
            throw new IllegalStateException("the text model " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
