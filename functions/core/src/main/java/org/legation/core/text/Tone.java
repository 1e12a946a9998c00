package org.legation.core.text;

/**
 * What both models say of a text, as probabilities from 0 to 1.
 *
 * @param positive with {@code neutral} and {@code negative} it sums to 1
 * @param hostile that the text is hostile to people for their origin, gender or region; judged apart from sentiment
 */
public record Tone(float positive, float neutral, float negative, float hostile) {

    /** The most probable sentiment; of equals the less marked: neutral, then negative. */
    public Sentiment sentiment() {
        if (neutral >= positive && neutral >= negative) {
            return Sentiment.NEUTRAL;
        }
        return negative >= positive ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    }
}
