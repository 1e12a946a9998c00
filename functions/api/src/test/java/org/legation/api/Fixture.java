package org.legation.api;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.legation.adapters.Stores;
import org.legation.core.account.Account;
import org.legation.simulator.World;

/**
 * What the endpoints read from in tests: three days and a bit of the fictional world. Time only ever goes on, so
 * tests compare with what the stores hold and not with numbers written down.
 */
class Fixture {

    private static final SimulatedDays DAYS = new SimulatedDays(someOfEveryKind()).run(Duration.ofHours(76));

    private static List<Account> someOfEveryKind() {
        List<Account> all = World.agencies();
        List<Account> some = new ArrayList<>(all.subList(0, 16));
        some.addAll(all.subList(all.size() - 8, all.size()));
        return some;
    }

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
