package org.legation.local;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.legation.adapters.Stores;

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
}
