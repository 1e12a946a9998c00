package org.legation.core.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.AgeGrid;
import org.legation.core.post.Basis;
import org.legation.core.post.Engagement;

/**
 * A post, or an account as a whole, came to a level of rarity for the first time.
 *
 * <p>Levels are half decades: level 4 is about one in a hundred ordinary posts (or hours), each two levels more are ten
 * times rarer. A spike that goes on to a higher level is another fact.
 *
 * @param level 4 to 12; see {@link Levels}
 * @param strength what the level was reached with, in decades: the surprise, less where one reading alone speaks for it
 * @param counts the counts of that reading; of an hour, what was gained in it
 * @param basis the counts that were judged
 * @param interactions their sum, from lower bounds
 * @param expected the usual number at that age, or in that hour
 * @param posts how many posts (hours) of the account stand behind the usual number (decayed)
 * @param rarity the probability that an ordinary post (hour) comes to as much, 0 to 1
 * @param among how many ordinary posts (hours) stand behind the rarity; no more than "1 in that many" may be claimed
 * @param highestOf of how many of the account's latest posts this is the most unusual; 0 if that is not known
 * @param lead which interactions lead, against what is usual for the account; null if none does
 * @param unseen how long before this reading nobody had looked; null if that is not known
 * @param rule the rule that found it, with its version
 */
public record Spike(
        String accountId,
        Subject subject,
        Instant raisedAt,
        int level,
        double strength,
        Engagement counts,
        Basis basis,
        long interactions,
        double expected,
        double posts,
        double rarity,
        long among,
        long highestOf,
        @Nullable Lead lead,
        @Nullable Duration unseen,
        String rule)
        implements Alert {

    @Override
    public String id() {
        return subject.word() + "-" + Levels.word(level);
    }

    /** How many times the usual; where less than one interaction is usual, it counts as one. */
    public double multiple() {
        return interactions / Math.max(1, expected);
    }

    /** How old the post was, or how much of the hour had gone; a minute at least, since clocks differ. */
    public Duration age() {
        return AgeGrid.age(subject.since(), raisedAt);
    }
}
