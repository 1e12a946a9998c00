package org.legation.core.text;

/**
 * What a text sounds like, in whole percent: as exact as the models are, and the same after it was stored.
 *
 * @param positive the probability that people would call it positive, 0 to 100
 * @param neutral likewise neutral; the three add up to 100
 * @param negative likewise negative
 * @param hostile the probability that people would call it hostile, 0 to 100
 */
public record Tone(int positive, int neutral, int negative, int hostile) {

    public Tone {
        if (positive < 0 || neutral < 0 || negative < 0 || positive + neutral + negative != 100) {
            throw new IllegalArgumentException(
                    "tone: expected three shares of 100, got " + positive + ", " + neutral + ", " + negative);
        }
        if (hostile < 0 || hostile > 100) {
            throw new IllegalArgumentException("tone: expected hostile from 0 to 100, got " + hostile);
        }
    }

    /** The most probable mood; of equal ones the less marked: neutral, then negative. */
    public Sentiment sentiment() {
        if (neutral >= positive && neutral >= negative) {
            return Sentiment.NEUTRAL;
        }
        return negative >= positive ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    }

    /** Whether it is more probably hostile than not. */
    public boolean isHostile() {
        return hostile > 50;
    }
}
