package org.legation.simulator;

/**
 * How the command gateway behaves.
 *
 * @param plan what the developer's service stands at
 * @param monthlyCredits credits of a token for each Beijing month
 * @param callsPerHour calls of a token for each clock hour
 * @param spelling which of the ways to write an answer that clients have met
 * @param creditsGoneIs429 whether an empty balance is answered by 429 instead of 402
 */
public record GatewaySettings(
        Plan plan, long monthlyCredits, int callsPerHour, Spelling spelling, boolean creditsGoneIs429) {

    /** What a developer may do. */
    public enum Plan {
        /** A paid plan runs. */
        FORMAL,
        /** The seven trial days run. */
        TRIAL,
        /** Verified, but neither a plan nor a trial runs: commands are answered by 402. */
        NONE,
        /** Not verified by real name: everything but {@code whoami} is answered by 403. */
        UNVERIFIED
    }

    /** How answers are written. */
    public enum Spelling {
        /** The documented form, always. */
        DOCUMENTED,
        /** Each of the forms that clients have met, chosen by what is asked for: the same call gets the same form. */
        MIXED
    }

    /** A plan in the middle of the price list, documented answers. */
    public static GatewaySettings usual() {
        return new GatewaySettings(Plan.FORMAL, 32_000, 1_000, Spelling.DOCUMENTED, false);
    }

    public GatewaySettings withPlan(Plan other) {
        return new GatewaySettings(other, monthlyCredits, callsPerHour, spelling, creditsGoneIs429);
    }

    public GatewaySettings withMonthlyCredits(long other) {
        return new GatewaySettings(plan, other, callsPerHour, spelling, creditsGoneIs429);
    }

    public GatewaySettings withCallsPerHour(int other) {
        return new GatewaySettings(plan, monthlyCredits, other, spelling, creditsGoneIs429);
    }

    public GatewaySettings withSpelling(Spelling other) {
        return new GatewaySettings(plan, monthlyCredits, callsPerHour, other, creditsGoneIs429);
    }

    public GatewaySettings withCreditsGoneIs429(boolean other) {
        return new GatewaySettings(plan, monthlyCredits, callsPerHour, spelling, other);
    }
}
