package org.legation.simulator;

import java.time.Instant;

/**
 * What the servers share.
 *
 * @param world what they tell of
 * @param behaviours how they behave
 * @param identities the cookies given out
 * @param rates who asks too fast
 * @param ledger what the gateway's tokens have spent
 */
record Shared(World world, Behaviours behaviours, Identities identities, RateModel rates, CreditLedger ledger) {

    /** What servers share before the first call. */
    Shared(World world, Behaviours behaviours, Identities identities, RateModel rates) {
        this(
                world,
                behaviours,
                identities,
                rates,
                new CreditLedger(behaviours.gateway().monthlyCredits()));
    }

    /** What the servers' clock says at a moment. */
    Instant theirTime(Instant now) {
        return has(Behaviour.SERVER_CLOCK) ? now.plus(behaviours.clockSkew()) : now;
    }

    boolean has(Behaviour behaviour) {
        return behaviours.has(behaviour);
    }
}
