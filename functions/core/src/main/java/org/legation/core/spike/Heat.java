package org.legation.core.spike;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Levels;

/**
 * How unusual something has looked so far. Surprises are in hundredths of a decade, as they are stored.
 *
 * @param last the surprise at the last reading, as judged
 * @param highest the largest surprise by the model of all readings
 * @param level the highest level that was raised; 0 for none
 * @param episode the spike that is not over; null if there is none
 */
public record Heat(
        int last, int highest, int level, @Nullable Episode episode) {

    public static final Heat COLD = new Heat(0, 0, 0, null);

    /** What has not become rarer for this long is over. */
    public static final Duration CALM = Duration.ofHours(3);

    /**
     * After one more reading.
     *
     * @param raised the level that was reached for the first time; 0 if none was
     * @param ended the spike that is over with this reading; null if none is
     */
    public record Turn(Heat after, int raised, @Nullable Episode ended) {}

    /** The surprise of the last reading, in decades. */
    public double surprise() {
        return last / 100.0;
    }

    /**
     * Takes in what a channel says of a reading.
     *
     * @param at when it was read
     * @param isLast whether nothing is judged after it
     */
    public Turn turn(Judgement judgement, Instant at, boolean isLast) {
        int now = hundredths(judgement.model());
        int reached = Levels.of(judgement.strength());
        double multiple = judgement.multiple();
        boolean raises = reached > level;
        Episode open = episode;
        if (open == null && raises) {
            open = new Episode(at, (float) multiple, at);
        } else if (open != null) {
            open = open.with(multiple, at, now > highest);
        }
        boolean over = open != null
                && !raises
                && (isLast || Duration.between(open.peakAt(), at).compareTo(CALM) >= 0);
        Heat after = new Heat(
                hundredths(judgement.surprise()), Math.max(highest, now), Math.max(level, reached), over ? null : open);
        return new Turn(after, raises ? reached : 0, over ? open : null);
    }

    private static int hundredths(double surprise) {
        return (int) Math.round(100 * surprise);
    }

    /** The same with a spike that is not over after all. */
    public Heat again(Episode open) {
        return new Heat(last, highest, level, open);
    }

    /** The same after the source took back what it showed last, which then confirms nothing. */
    public Heat takenBack() {
        return new Heat(0, highest, level, episode);
    }

    /** The same after its largest surprise was counted, which is to be once. */
    public Heat counted() {
        return new Heat(last, 0, level, episode);
    }

    /** The same without its spike, of which all is said. */
    public Heat ended() {
        return new Heat(last, highest, level, null);
    }
}
