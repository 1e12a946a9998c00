package org.legation.core.desk;

import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Levels;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;

/**
 * From what rarity on a spike matters. Formula {@code thresholds}, version 1, ours.
 *
 * <p>Of a budget of B false alerts a day each channel of detection gets one half. Ordinary posts reach a rarity p in a
 * share p of cases, so the threshold is log10(posts a day / (B/2)) decades for posts and log10(accounts · 24 / (B/2))
 * for accounts' hours. Without a budget, or before the fleet is known, it is 2.5 for posts and 3 for hours. Besides, a
 * spike needs five times the usual and 50 interactions (an hour three times and 50); a major one is ten times rarer
 * and needs ten times the usual (an hour five). What is found at all (level 4, three times, 30) is a notice.
 *
 * @param post decades, for posts
 * @param hour decades, for accounts' hours
 */
public record Thresholds(double post, double hour) {

    /** Where no budget is set. */
    public static final Thresholds USUAL = new Thresholds(2.5, 3);

    private static final double HOURS = 24;
    /** What is told is always rarer than what is only noticed. */
    private static final double LOWEST = Levels.LOWEST / 2.0 + 0.5;

    /** Beyond the level before last no major alert could be told from a spike. */
    private static final double HIGHEST = Levels.HIGHEST / 2.0 - 1;

    private static final long FEWEST = 50;
    private static final double MAJOR = 1;

    /**
     * What a spike needs at the least.
     *
     * @param strength in decades of rarity
     * @param multiple in units of the usual
     */
    public record Need(double strength, double multiple, long interactions) {

        boolean isMetBy(Spike spike) {
            return spike.strength() >= strength && spike.multiple() >= multiple && spike.interactions() >= interactions;
        }
    }

    /** What a spike of a post needs. */
    public Need spikeOfPost() {
        return new Need(post, 5, FEWEST);
    }

    /** What a spike of an account's hour needs. */
    public Need spikeOfHour() {
        return new Need(hour, 3, FEWEST);
    }

    /** What a major spike of a post needs. */
    public Need majorOfPost() {
        return new Need(post + MAJOR, 10, FEWEST);
    }

    /** What a major spike of an account's hour needs. */
    public Need majorOfHour() {
        return new Need(hour + MAJOR, 5, FEWEST);
    }

    /** The thresholds of a budget. */
    public static Thresholds of(@Nullable Double falseAlertsPerDay, Fleet fleet) {
        if (falseAlertsPerDay == null || !fleet.isKnown()) {
            return USUAL;
        }
        double half = falseAlertsPerDay / 2;
        return new Thresholds(
                bounded(Math.log10(Math.max(1, fleet.postsPerDay()) / half)),
                bounded(Math.log10(fleet.accounts() * HOURS / half)));
    }

    private static double bounded(double decades) {
        return Math.max(LOWEST, Math.min(HIGHEST, decades));
    }

    /** How much a spike matters. */
    public Severity severity(Spike spike) {
        boolean isPost = spike.subject().isPost();
        if ((isPost ? majorOfPost() : majorOfHour()).isMetBy(spike)) {
            return Severity.MAJOR;
        }
        return (isPost ? spikeOfPost() : spikeOfHour()).isMetBy(spike) ? Severity.SPIKE : Severity.NOTICE;
    }
}
