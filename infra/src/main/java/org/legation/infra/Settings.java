package org.legation.infra;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.legation.events.topology.Source;

/**
 * What an operator decides about a deployment. The values are in the context of {@code infra/cdk.json} and can be
 * replaced with {@code -c NAME=VALUE} on the CDK's command line.
 *
 * @param stage the name of the stack and the prefix of all names in it; two stages share nothing
 * @param polled where timelines come from
 * @param registry which accounts are polled
 * @param retentionDays how long observations are kept
 * @param snapStart whether functions start from a snapshot
 * @param alarmEmail who is told of alarms
 * @param alerts what is decided about alerts
 */
record Settings(
        String stage,
        PolledSource polled,
        String registry,
        int retentionDays,
        boolean snapStart,
        Optional<String> alarmEmail,
        AlertDocument alerts) {

    /** The registry of the fictional world. */
    private static final String SIMULATOR = "simulator";

    // The names that the pipeline knows.
    private static final Set<String> REGISTRIES = Set.of(SIMULATOR, "agencies");

    // DynamoDB takes no name under three characters, Lambda none over 64.
    private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9-]{2,29}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int MOST_DAYS = 3650;

    Settings {
        Context.require(STAGE.matcher(stage).matches(), "stage", "3 to 30 of a-z, 0-9 and -, a letter first", stage);
        Context.require(REGISTRIES.contains(registry), "registry", "simulator or agencies", registry);
        Context.require(
                registry.equals(SIMULATOR) || polled.source() != Source.SIMULATOR,
                "registry",
                "simulator where the source is the simulator, which must not invent numbers of real agencies",
                registry);
        Context.require(
                !registry.equals(SIMULATOR) || polled.source() == Source.SIMULATOR,
                "registry",
                "agencies where Weibo is polled, which does not know the simulator's accounts",
                registry);
        alarmEmail.ifPresent(email ->
                Context.require(EMAIL.matcher(email).matches(), "alarmEmail", "an e-mail address or nothing", email));
    }

    /**
     * Reads the settings.
     *
     * @param values a setting's value by its name; text or, if it comes from a file, also a number or a boolean
     * @throws InfraException if one is missing or not as expected; the message names it
     */
    static Settings read(Function<String, @Nullable Object> values) {
        Context context = new Context(values);
        return new Settings(
                context.text("stage"),
                PolledSource.read(context),
                context.text("registry"),
                (int) context.number("retentionDays", 1, MOST_DAYS),
                context.choice("snapStart"),
                Optional.of(context.text("alarmEmail")).filter(email -> !email.isEmpty()),
                AlertDocument.read(context));
    }
}
