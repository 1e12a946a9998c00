package org.legation.simulator;

/**
 * What the servers share.
 *
 * @param world what they tell of
 * @param behaviours how they behave
 * @param identities the cookies given out
 */
record Shared(World world, Behaviours behaviours, Identities identities) {

    boolean has(Behaviour behaviour) {
        return behaviours.has(behaviour);
    }
}
