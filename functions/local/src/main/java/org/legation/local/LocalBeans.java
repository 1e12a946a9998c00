package org.legation.local;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.legation.adapters.Stores;
import org.legation.api.alert.AlertRules;

/** Lets the endpoints read the local cloud's tables by the local clock. */
class LocalBeans {

    @Produces
    @Singleton
    Stores stores() {
        return Running.get().cloud().stores();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return Running.get().clock();
    }

    @Produces
    @Singleton
    AlertRules rules() {
        return new AlertRules(Running.get().alerts());
    }
}
