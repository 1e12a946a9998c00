package org.legation.core.spike;

/**
 * What a channel says of a reading.
 *
 * @param surprise −log10 of the rarity: 3 is one in a thousand; 0 where nothing is judged
 * @param strength the surprise as far as it may be believed: less where one reading alone speaks for it
 * @param isUnusual whether there are enough interactions, and enough of them beyond the usual, to speak of a spike
 */
public record Judgement(double surprise, double strength, boolean isUnusual) {

    public static final Judgement ORDINARY = new Judgement(0, 0, false);
}
