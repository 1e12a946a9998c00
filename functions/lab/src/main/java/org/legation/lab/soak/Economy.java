package org.legation.lab.soak;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.legation.core.poll.Pace;
import org.legation.core.poll.Pacing;
import org.legation.core.source.SourceLimits;

/**
 * What the pace costs and how soon it sees a post, beside polling at fixed times: every 15 and every 60 minutes without a
 * budget, and adaptively with what the hourly polling spent as its budget. Nothing goes wrong.
 */
final class Economy {

    static final String ADAPTIVE = "adaptive, on the hourly budget";
    static final String QUARTERLY = "every 15 minutes";
    static final String HOURLY = "every 60 minutes";

    private final long seed;
    private final int days;
    private final int accounts;
    private final Plan.Way way;

    Economy(long seed, int days, int accounts, Plan.Way way) {
        this.seed = seed;
        this.days = days;
        this.accounts = accounts;
        this.way = way;
    }

    /** Each pace's outcome by its name. */
    Map<String, Soak.Outcome> run() {
        Map<String, Soak.Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put(QUARTERLY, fixed(Duration.ofMinutes(15)));
        Soak.Outcome hourly = fixed(Duration.ofMinutes(60));
        outcomes.put(HOURLY, hourly);
        outcomes.put(ADAPTIVE, new Soak(plan(budget(hourly), Pacing::next)).run());
        return outcomes;
    }

    private Soak.Outcome fixed(Duration wait) {
        Pace pace = (accountId, state, thrift, now) -> now.plus(wait);
        return new Soak(plan(unlimited(), pace)).run();
    }

    private Plan plan(SourceLimits limits, Pace pace) {
        return new Plan(seed, days, accounts, way, limits, false, pace);
    }

    private SourceLimits unlimited() {
        long none = SourceLimits.UNLIMITED;
        SourceLimits usual = way.limits();
        return new SourceLimits(usual.source(), usual.spacing(), usual.oneAtATime(), none, none, none, none);
    }

    private SourceLimits budget(Soak.Outcome hourly) {
        SourceLimits free = unlimited();
        long credits = hourly.figure("credits") / days;
        return new SourceLimits(
                free.source(),
                free.spacing(),
                free.oneAtATime(),
                free.requestsPerHour(),
                hourly.figure("requests") / days,
                credits == 0 ? free.creditsPerDay() : credits,
                free.creditsPerMonth());
    }
}
