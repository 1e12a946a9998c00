package org.legation.lab.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.legation.core.poll.Pace;
import org.legation.core.poll.Pacing;
import org.legation.core.source.SourceLimits;
import org.legation.core.time.Beijing;
import org.legation.simulator.World;

/**
 * What a soak does.
 *
 * @param seed of the world and its faults
 * @param limits what may be asked and spent
 * @param faults whether anything goes wrong; on the last day nothing does, so that what can be made up for is
 * @param pace how often the accounts are polled
 */
record Plan(long seed, int days, int accounts, Way way, SourceLimits limits, boolean faults, Pace pace) {

    /** A month in which accounts of the world are renamed and frozen. */
    static final Instant START = Beijing.start(LocalDate.of(2026, 9, 1));

    /** How Weibo is read. */
    enum Way {
        /** The command gateway. */
        GATEWAY(new SourceLimits(
                "gateway", Duration.ZERO, false, SourceLimits.UNLIMITED, SourceLimits.UNLIMITED, 1_500, 32_000)),
        /** The mobile site with the cookie of somebody who has logged in. */
        LOGIN(mobile()),
        /** The mobile site with a visitor's cookie, which shows the first page of each account. */
        VISITOR(mobile());

        private final SourceLimits limits;

        Way(SourceLimits limits) {
            this.limits = limits;
        }

        SourceLimits limits() {
            return limits;
        }

        private static SourceLimits mobile() {
            return new SourceLimits(
                    "mobile", Duration.ofSeconds(8), true, 300, 3_000, SourceLimits.UNLIMITED, SourceLimits.UNLIMITED);
        }
    }

    /** A plan with everything going wrong, within the usual limits. */
    static Plan soak(long seed, int days, int accounts, Way way) {
        return new Plan(seed, days, accounts, way, way.limits(), true, Pacing::next);
    }

    Instant end() {
        return START.plus(Duration.ofDays(days));
    }

    /** When the faults end. */
    Instant calmFrom() {
        return end().minus(Duration.ofDays(1));
    }

    World world() {
        return new World(seed, accounts);
    }
}
