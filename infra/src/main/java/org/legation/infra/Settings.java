package org.legation.infra;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a deployment. The values are in the context of {@code infra/cdk.json} and can be
 * replaced with {@code -c NAME=VALUE} on the CDK's command line.
 *
 * @param stage the name of the stack and the prefix of all names in it; two stages share nothing
 * @param source where timelines come from
 * @param registry which accounts are polled
 * @param retentionDays how long observations are kept
 * @param snapStart whether functions start from a snapshot
 * @param alarmEmail who is told of alarms
 */
record Settings(
        String stage,
        String source,
        String registry,
        int retentionDays,
        boolean snapStart,
        Optional<String> alarmEmail) {

    /** The fictional world, both as a source and as a registry. */
    static final String SIMULATOR = "simulator";

    // The names that the pipeline knows.
    private static final Set<String> SOURCES = Set.of(SIMULATOR);
    private static final Set<String> REGISTRIES = Set.of(SIMULATOR, "agencies");

    // DynamoDB takes no name under three characters, Lambda none over 64.
    private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9-]{2,29}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int MOST_DAYS = 3650;

    Settings {
        require(STAGE.matcher(stage).matches(), "stage", "3 to 30 of a-z, 0-9 and -, a letter first", stage);
        require(SOURCES.contains(source), "source", SIMULATOR, source);
        require(REGISTRIES.contains(registry), "registry", "simulator or agencies", registry);
        require(
                registry.equals(SIMULATOR) || !source.equals(SIMULATOR),
                "registry",
                "simulator where the source is the simulator, which must not invent numbers of real agencies",
                registry);
        require(
                retentionDays >= 1 && retentionDays <= MOST_DAYS,
                "retentionDays",
                "a whole number from 1 to " + MOST_DAYS,
                retentionDays);
        alarmEmail.ifPresent(
                email -> require(EMAIL.matcher(email).matches(), "alarmEmail", "an e-mail address or nothing", email));
    }

    /**
     * Reads the settings.
     *
     * @param context a setting's value by its name; text or, if it comes from a file, also a number or a boolean
     * @throws InfraException if one is missing or not as expected; the message names it
     */
    static Settings read(Function<String, @Nullable Object> context) {
        return new Settings(
                text(context, "stage"),
                text(context, "source"),
                text(context, "registry"),
                days(text(context, "retentionDays")),
                choice(text(context, "snapStart")),
                Optional.of(text(context, "alarmEmail")).filter(email -> !email.isEmpty()));
    }

    private static String text(Function<String, @Nullable Object> context, String name) {
        Object value = context.apply(name);
        if (value == null) {
            throw new InfraException(name + ": expected a value, found none; infra/cdk.json has the defaults");
        }
        return value.toString().strip();
    }

    private static int days(String text) {
        require(text.matches("\\d{1,4}"), "retentionDays", "a whole number from 1 to " + MOST_DAYS, text);
        return Integer.parseInt(text);
    }

    private static boolean choice(String text) {
        require(text.equals("true") || text.equals("false"), "snapStart", "true or false", text);
        return text.equals("true");
    }

    private static void require(boolean holds, String name, String expected, Object found) {
        if (!holds) {
            throw new InfraException(name + ": expected " + expected + ", found '" + found + "'");
        }
    }
}
