package org.legation.api;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.legation.adapters.Stores;
import org.legation.adapters.simulator.World;

/**
 * What the endpoints read from in tests: three days and a bit of the whole fictional world. Time only ever goes on, so
 * tests compare with what the stores hold and not with numbers written down.
 */
class Fixture {

    private static final SimulatedDays DAYS = new SimulatedDays(World.agencies()).run(Duration.ofHours(76));

    static SimulatedDays days() {
        return DAYS;
    }

    @Produces
    @Singleton
    Stores stores() {
        return DAYS.stores();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return DAYS;
    }
}
