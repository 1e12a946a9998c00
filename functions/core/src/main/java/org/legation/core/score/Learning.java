package org.legation.core.score;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Mix;
import org.legation.core.post.Basis;

/**
 * What a reading teaches about the account's usual engagement: for each age of the grid that the post passed since its
 * last reading, the value it had there.
 *
 * <p>Where the last counts were seen to hold until after that age, they are the value. Otherwise it lies between the
 * two readings, by ln(age), if the later age is at most twice the earlier one; if it is more, a poll was missed and
 * the age teaches nothing.
 */
final class Learning {

    private static final double WIDEST_GAP = 2;
    /** A first reading this little above an age of the grid stands for it. */
    private static final double NEAR = 1.05;

    /** The age at which it is seen what a post's interactions are made of. */
    private static final Duration MIXED = Duration.ofHours(3);

    private Learning() {}

    /** The usual engagement after the reading. */
    static AgeCells from(Look look, AgeCells cells) {
        if (!look.isComparable() || look.counts().isCapped(look.basis()) || look.isCorrection()) {
            return cells;
        }
        AgeCells learned = cells;
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            Double x = valueAt(AgeGrid.AGES.get(i), look);
            if (x != null) {
                learned = learned.learn(i, x, look.basis(), look.prior());
            }
        }
        return learned;
    }

    /** What interactions are usually made of after the reading: a post teaches it once, when it passes three hours. */
    static Mix mix(Look look, Mix mix) {
        LivePost known = look.known();
        boolean passes = look.age().compareTo(MIXED) >= 0
                && ratio(look.age(), MIXED) <= WIDEST_GAP
                && (known == null
                        ? ratio(look.age(), MIXED) <= NEAR
                        : AgeGrid.age(known.publishedAt(), known.readAt()).compareTo(MIXED) < 0);
        boolean fit = !look.counts().isCapped(Basis.ALL) && !look.isCorrection();
        return passes && fit ? mix.learn(look.counts()) : mix;
    }

    private static @Nullable Double valueAt(Duration age, Look look) {
        Duration now = look.age();
        if (age.compareTo(now) > 0) {
            return null;
        }
        double x = Math.log1p(look.counts().interactions(look.basis()));
        LivePost known = look.known();
        if (known == null) {
            return ratio(now, age) <= NEAR ? x : null;
        }
        Duration read = AgeGrid.age(known.publishedAt(), known.readAt());
        if (age.compareTo(read) <= 0
                || !known.counts().basis().covers(look.basis())
                || known.counts().isCapped(look.basis())) {
            return null;
        }
        double knownX = Math.log1p(known.counts().interactions(look.basis()));
        Duration held = AgeGrid.age(known.publishedAt(), Objects.requireNonNull(look.heldUntil()));
        if (age.compareTo(held) <= 0) {
            return knownX;
        }
        if (ratio(now, held) > WIDEST_GAP) {
            return null;
        }
        return knownX + AgeGrid.share(held, now, age) * (x - knownX);
    }

    private static double ratio(Duration longer, Duration shorter) {
        return (double) longer.toMillis() / shorter.toMillis();
    }
}
