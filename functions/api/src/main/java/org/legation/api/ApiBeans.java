package org.legation.api;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.legation.adapters.Stores;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the endpoints read from; the local cloud puts its own in the place of these defaults. */
class ApiBeans {

    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    @DefaultBean
    Stores stores(
            DynamoDbClient client, @ConfigProperty(name = "legation.stage", defaultValue = "legation") String stage) {
        // The endpoints write nothing, so the retention of what is written does not matter here.
        return Stores.over(client, stage, Duration.ZERO);
    }
}
