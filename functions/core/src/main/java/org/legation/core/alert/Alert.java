package org.legation.core.alert;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.expect.AgeGrid;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;

/**
 * A post reached a severity. A fact that never changes: a post that goes on to a higher severity raises another alert.
 *
 * @param raisedAt when the reading was observed that raised it
 * @param counts the counts of that reading
 * @param basis the counts that were judged
 * @param interactions their sum, from lower bounds
 * @param expected the usual number of interactions at that age
 * @param posts how many posts stand behind the usual number (decayed)
 * @param rarity the probability that an ordinary post of this account and age has as many or more, 0 to 1
 * @param rule the rule that raised it, with its version
 */
public record Alert(
        String accountId,
        Mid mid,
        Severity severity,
        Instant publishedAt,
        Instant raisedAt,
        Engagement counts,
        Basis basis,
        long interactions,
        double expected,
        double posts,
        double rarity,
        String rule) {

    /** The same for every delivery of the same fact. */
    public String id() {
        return mid + "-" + severity.word();
    }

    /** How many times the usual; where less than one interaction is usual, it counts as one. */
    public double multiple() {
        return interactions / Math.max(1, expected);
    }

    /** How old the post was; a minute at least, since clocks differ. */
    public Duration age() {
        return AgeGrid.age(publishedAt, raisedAt);
    }
}
