package org.legation.local;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.secret.SsmSecrets;
import org.legation.adapters.settings.SettingException;
import org.legation.core.account.Account;
import org.legation.core.poll.TimelineSource;
import org.legation.pipeline.Registries;
import org.legation.pipeline.source.SourceSettings;
import org.legation.pipeline.source.Sources;
import org.legation.pipeline.source.Tempo;
import org.legation.simulator.Credentials;
import org.legation.simulator.SimulatorServer;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * What a run polls: the same settings as in the cloud, from the environment, but for what the options say.
 *
 * @param polls whether anything is polled at all
 * @param registry who is polled
 */
record RunSource(SourceSettings settings, boolean polls, List<Account> registry) {

    private static final String SIMULATOR = "simulator";

    /** What the operator may set of the fictional world's sources: how hard they are used. */
    private static final Set<String> LIMITS = Set.of(
            SourceSettings.CREDITS_PER_DAY,
            SourceSettings.CREDITS_PER_MONTH,
            SourceSettings.MOBILE_SPACING,
            SourceSettings.MOBILE_REQUESTS_PER_HOUR,
            SourceSettings.MOBILE_REQUESTS_PER_DAY);

    /**
     * Reads and checks.
     *
     * @param server of the fictional world; null unless that is polled
     * @throws OptionException if a setting is not as it must be; the message says what to do
     */
    static RunSource read(RunOptions options, Map<String, String> environment, @Nullable SimulatorServer server)
            throws OptionException {
        boolean polls = options.source != RunOptions.Source.NONE;
        Map<String, String> variables =
                server == null ? outside(options, environment) : fictional(options.way(), server, environment);
        try {
            SourceSettings settings = SourceSettings.read(variables::get);
            String registry = variables.getOrDefault(SourceSettings.REGISTRY, SIMULATOR);
            return new RunSource(settings, polls, polls ? Registries.named(registry) : List.of());
        } catch (SettingException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new OptionException(message, "设置有误：" + message);
        }
    }

    /** No secret of the environment is shown to the simulator, which has its own. */
    private static Map<String, String> fictional(
            RunOptions.Way way, SimulatorServer server, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        variables.put(SourceSettings.CREDITS_PER_DAY, "100000");
        variables.put(SourceSettings.CREDITS_PER_MONTH, "3000000");
        LIMITS.stream()
                .filter(environment::containsKey)
                .forEach(name -> variables.put(name, environment.getOrDefault(name, "")));
        variables.put(SourceSettings.SOURCE, way.name().toLowerCase(Locale.ROOT));
        variables.put(SourceSettings.REGISTRY, SIMULATOR);
        variables.put(SourceSettings.GATEWAY_URL, WorldServer.gateway(server).toString());
        variables.put(SourceSettings.GATEWAY_TOKEN, Credentials.GATEWAY_TOKEN);
        variables.put(SourceSettings.MOBILE_URL, WorldServer.mobile(server).toString());
        variables.put(SourceSettings.MOBILE_COOKIE, Credentials.LOGIN_COOKIE);
        variables.put(SourceSettings.MOBILE_ENABLED, "true");
        variables.put(SourceSettings.MOBILE_LEGAL_BASIS, "fiction");
        return variables;
    }

    private static Map<String, String> outside(RunOptions options, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        String word = options.source == RunOptions.Source.NONE
                ? SIMULATOR
                : options.source.name().toLowerCase(Locale.ROOT);
        variables.put(SourceSettings.SOURCE, word);
        put(variables, SourceSettings.GATEWAY_URL, options.gatewayUrl);
        put(variables, SourceSettings.MOBILE_URL, options.mobileUrl);
        if (word.equals(SIMULATOR)) {
            variables.put(SourceSettings.REGISTRY, SIMULATOR);
        } else {
            // Whoever stands at this machine's address is a simulator; elsewhere is Weibo.
            String url = variables.get(word.equals("gateway") ? SourceSettings.GATEWAY_URL : SourceSettings.MOBILE_URL);
            variables.putIfAbsent(
                    SourceSettings.REGISTRY, url != null && url.startsWith("http:") ? SIMULATOR : "agencies");
        }
        return variables;
    }

    private static void put(Map<String, String> variables, String name, @Nullable String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    /**
     * Makes the source.
     *
     * @param stores where its state is kept
     * @param tempo how the clock runs
     */
    TimelineSource open(Stores stores, InstantSource clock, Tempo tempo, long seed) {
        Set<String> names = registry.stream().map(Account::name).collect(Collectors.toSet());
        return new Sources(
                        stores.sources(), () -> new SsmSecrets(SsmClient.create()), clock, tempo, seed, names::contains)
                .of(settings);
    }
}
