package org.legation.core.spike;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an account as a whole spikes, by what channel A says of its hours. Formula {@code account-channel}, version 1.
 *
 * <p>An hour with fewer than 30 interactions or less than three times the usual raises nothing. A spike is over when
 * nothing became rarer for {@link Heat#CALM a while} and the hour is not as rare as one in ten; the next one is another.
 */
public final class HourChannel {

    public static final String RULE = "account-channel.1";

    private static final long FEWEST = 30;
    private static final double LEAST_MULTIPLE = 3;
    /** An account whose hours are as rare as one in ten has not calmed down. */
    private static final double STILL_HOT = 1;

    /** In decades, how much rarer than anything among the hours that were seen an hour may count as. */
    private static final double BEYOND = 1;

    private HourChannel() {}

    /**
     * After one more look at an hour.
     *
     * @param after the hours with their new temper
     * @param reading what is said of the hour
     * @param strength what may be acted on, in decades; 0 if nothing
     * @param raised the level that was reached for the first time; 0 if none was
     * @param began the hour in which the spike began that this is of; of one that is raised or has ended
     * @param level the highest level that was raised in that spike
     * @param ended the spike that is over; null if none is
     */
    public record Turn(
            AccountHours after,
            PulseReading reading,
            double strength,
            int raised,
            Instant began,
            int level,
            @Nullable Episode ended) {}

    /** Judges the hour that is not over. */
    public static Turn turn(AccountHours hours, Instant at) {
        PulseReading reading = hours.reading();
        Judgement judgement = judge(hours, reading);
        double strength = judgement.strength();
        Heat.Turn turn = hours.heat().turn(judgement, at, false);
        Instant began = hours.heat().episode() == null ? hours.hour() : hours.spike();
        Heat heat = turn.after();
        Episode ended = turn.ended();
        if (ended == null) {
            AccountHours after = hours.with(heat, heat.episode() == null ? Instant.EPOCH : began);
            return new Turn(after, reading, strength, turn.raised(), began, heat.level(), null);
        } else if (reading.surprise() >= STILL_HOT) {
            return new Turn(
                    hours.with(heat.again(ended), began), reading, strength, turn.raised(), began, heat.level(), null);
        }
        // The next spike of the account is another one, whatever its level.
        AccountHours after = hours.with(Heat.COLD, Instant.EPOCH);
        return new Turn(after, reading, strength, turn.raised(), began, heat.level(), ended);
    }

    private static Judgement judge(AccountHours hours, PulseReading reading) {
        double surprise = reading.surprise();
        double multiple = reading.multiple(hours.gained());
        boolean unusual = hours.gained() >= FEWEST && multiple >= LEAST_MULTIPLE;
        double most = Math.log10(Math.max(1, reading.bins())) + BEYOND;
        double strength = unusual ? Math.min(surprise, most) : 0;
        return new Judgement(surprise, surprise, multiple, Math.round(hours.gained()), strength);
    }
}
