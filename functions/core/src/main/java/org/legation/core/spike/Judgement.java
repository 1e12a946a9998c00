package org.legation.core.spike;

/**
 * What a rule says of a candidate.
 *
 * @param model the surprise by the model alone, which a post's largest is taken of into the {@link
 *     org.legation.core.expect.Tail tail}
 * @param surprise S, as counted: of 10^S ordinary posts about one stands out so at any time of its life
 * @param multiple how many times the usual it has
 * @param interactions what it has
 * @param strength the surprise that may be acted on: confirmed by another reading, or so much larger that it needs none;
 *     0 if it is ordinary
 */
public record Judgement(double model, double surprise, double multiple, long interactions, double strength) {

    public static final Judgement ORDINARY = new Judgement(0, 0, 0, 0, 0);
}
