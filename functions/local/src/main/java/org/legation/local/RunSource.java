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
import org.legation.core.account.Account;
import org.legation.core.poll.TimelineSource;
import org.legation.pipeline.Registries;
import org.legation.pipeline.source.SettingException;
import org.legation.pipeline.source.SourceSettings;
import org.legation.pipeline.source.Sources;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * What a run polls: the same settings as in the cloud, from the environment, but for what the options say.
 *
 * @param polls whether anything is polled at all
 * @param registry who is polled
 * @param seed of the fictional world
 */
record RunSource(SourceSettings settings, boolean polls, List<Account> registry, long seed) {

    private static final String SIMULATOR = "simulator";

    /**
     * Reads and checks.
     *
     * @throws OptionException if a setting is not as it must be; the message says what to do
     */
    static RunSource read(RunOptions options, Map<String, String> environment) throws OptionException {
        Map<String, String> variables = new HashMap<>(environment);
        boolean polls = options.source != RunOptions.Source.NONE;
        String word = polls ? options.source.name().toLowerCase(Locale.ROOT) : SIMULATOR;
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
        try {
            SourceSettings settings = SourceSettings.read(variables::get);
            String registry = variables.getOrDefault(SourceSettings.REGISTRY, SIMULATOR);
            return new RunSource(settings, polls, polls ? Registries.named(registry) : List.of(), options.seed);
        } catch (SettingException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new OptionException(message, "设置有误：" + message);
        }
    }

    private static void put(Map<String, String> variables, String name, @Nullable String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    /** Whether its clock may run fast: that of the fictional world in this process alone. */
    boolean runsFast() {
        return polls && settings instanceof SourceSettings.Simulator;
    }

    /**
     * Makes the source.
     *
     * @param stores where its state is kept
     */
    TimelineSource open(Stores stores, InstantSource clock) {
        Set<String> names = registry.stream().map(Account::name).collect(Collectors.toSet());
        return new Sources(stores.sources(), () -> new SsmSecrets(SsmClient.create()), clock, seed, names::contains)
                .of(settings);
    }
}
