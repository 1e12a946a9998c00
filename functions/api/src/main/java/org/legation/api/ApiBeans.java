package org.legation.api;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.secret.RenewedSecret;
import org.legation.adapters.secret.SsmSecrets;
import org.legation.adapters.settings.AlertPlaces;
import org.legation.adapters.settings.Variables;
import org.legation.api.alert.AlertRules;
import org.legation.api.web.WriteAccess;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What the endpoints read from; the local cloud puts its own in the place of these defaults. */
class ApiBeans {

    /** Set where functions run. */
    private static final String LAMBDA = "AWS_LAMBDA_FUNCTION_NAME";

    private static final String OPEN = "legation.write.open";

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
        // The endpoints observe nothing, so the retention of observations does not matter here.
        return Stores.over(client, stage, Duration.ZERO);
    }

    @Produces
    @Singleton
    @DefaultBean
    AlertRules rules(Config config, Instance<SsmClient> parameters, InstantSource clock) {
        return new AlertRules(
                AlertPlaces.read(variables(config)).settings(() -> new SsmSecrets(parameters.get()), clock));
    }

    @Produces
    @Singleton
    WriteAccess writing(Config config, Instance<SsmClient> parameters, InstantSource clock) {
        if (config.getOptionalValue(OPEN, Boolean.class).orElse(false)) {
            if (config.getOptionalValue(LAMBDA, String.class).isPresent()) {
                throw new IllegalStateException(OPEN + ": expected false where the whole world can reach this, found"
                        + " true; take it out, and set " + WriteAccess.KEY);
            }
            return WriteAccess.OPEN;
        }
        return new Variables(variables(config))
                .secretIfSet(WriteAccess.KEY, "the key to write with")
                .map(secret ->
                        WriteAccess.with(new RenewedSecret(secret, () -> new SsmSecrets(parameters.get()), clock)))
                .orElse(WriteAccess.OFF);
    }

    private static Function<String, @Nullable String> variables(Config config) {
        return name -> config.getOptionalValue(name, String.class).orElse(null);
    }
}
