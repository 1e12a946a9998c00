package org.legation.pipeline.source;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.read.GatewaySource;
import org.legation.adapters.read.MobileSource;
import org.legation.adapters.secret.Secret;
import org.legation.adapters.settings.SettingException;
import org.legation.adapters.settings.Variables;
import org.legation.core.source.SourceLimits;
import org.legation.events.topology.Source;

/**
 * Which source is polled and how, as the operator set it. It is read and checked when a process starts, on a laptop as
 * in the cloud, so that nothing runs with a bad setting; {@code docs/operations.md} lists the variables.
 */
public sealed interface SourceSettings {

    String SOURCE = "LEGATION_SOURCE";
    String REGISTRY = "LEGATION_REGISTRY";
    String GATEWAY_URL = "LEGATION_GATEWAY_URL";
    String GATEWAY_TOKEN = "LEGATION_GATEWAY_TOKEN";
    String CREDITS_PER_DAY = "LEGATION_CREDITS_PER_DAY";
    String CREDITS_PER_MONTH = "LEGATION_CREDITS_PER_MONTH";
    String MOBILE_ENABLED = "LEGATION_MOBILE_ENABLED";
    String MOBILE_LEGAL_BASIS = "LEGATION_MOBILE_LEGAL_BASIS";
    String MOBILE_URL = "LEGATION_MOBILE_URL";
    String MOBILE_COOKIE = "LEGATION_MOBILE_COOKIE";
    String MOBILE_SPACING = "LEGATION_MOBILE_SPACING";
    String MOBILE_REQUESTS_PER_HOUR = "LEGATION_MOBILE_REQUESTS_PER_HOUR";
    String MOBILE_REQUESTS_PER_DAY = "LEGATION_MOBILE_REQUESTS_PER_DAY";

    /** Which source it is. */
    Source source();

    /** The fictional world. */
    record Simulator() implements SourceSettings {

        @Override
        public Source source() {
            return Source.SIMULATOR;
        }
    }

    /** The official gateway, which is paid for by the record. */
    record Gateway(URI url, Secret token, SourceLimits limits) implements SourceSettings {

        private static final URI URL = GatewaySource.BASE;
        private static final Set<String> HOSTS = Set.of("open.weibo.com", "c.api.weibo.com");

        @Override
        public Source source() {
            return Source.GATEWAY;
        }

        private static Gateway read(Variables variables) {
            long perDay = budget(variables, CREDITS_PER_DAY);
            long perMonth = budget(variables, CREDITS_PER_MONTH);
            if (perDay > perMonth) {
                throw SettingException.found(
                        CREDITS_PER_DAY,
                        "at most " + CREDITS_PER_MONTH + ", " + perMonth,
                        Long.toString(perDay),
                        "lower it, or raise the month's");
            }
            return new Gateway(
                    variables.address(GATEWAY_URL, URL, HOSTS),
                    variables.secret(GATEWAY_TOKEN, "the gateway's token"),
                    new SourceLimits(
                            Source.GATEWAY.word(),
                            Duration.ZERO,
                            false,
                            SourceLimits.UNLIMITED,
                            SourceLimits.UNLIMITED,
                            perDay,
                            perMonth));
        }

        private static long budget(Variables variables, String name) {
            return variables
                    .count(
                            name,
                            "a budget of 0 would never read anything: set what may be spent, or leave the gateway off")
                    .orElseThrow(() -> SettingException.missing(
                            name,
                            "a budget, since the gateway is paid for by the record",
                            "set what may be spent, such as 1000 a day and 30000 a month"));
        }
    }

    /**
     * The mobile site, with the operator's own cookie.
     *
     * @param legalBasis why the operator may do so, in the operator's words
     */
    record Mobile(URI url, Secret cookie, String legalBasis, SourceLimits limits) implements SourceSettings {

        private static final URI URL = MobileSource.BASE;
        private static final Set<String> HOSTS = Set.of("m.weibo.cn");
        private static final Duration SPACING = Duration.ofSeconds(8);
        private static final Duration LEAST_SPACING = Duration.ofSeconds(5);
        // With more, a second request would not fit into fetch's time.
        private static final Duration MOST_SPACING = Duration.ofSeconds(25);
        private static final long PER_HOUR = 300;
        private static final long PER_DAY = 3000;
        private static final int LONGEST_BASIS = 200;

        @Override
        public Source source() {
            return Source.MOBILE;
        }

        private static Mobile read(Variables variables) {
            if (!variables.flag(MOBILE_ENABLED)) {
                throw SettingException.found(
                        MOBILE_ENABLED,
                        "true, since the mobile site is off until its operator turns it on",
                        "false",
                        "set it to true if you may read the site with your own cookie, or choose the gateway");
            }
            String basis = variables
                    .text(MOBILE_LEGAL_BASIS)
                    .orElseThrow(() -> SettingException.missing(
                            MOBILE_LEGAL_BASIS,
                            "the legal basis on which you read the mobile site",
                            "write it down in a few words"));
            if (basis.length() > LONGEST_BASIS) {
                throw SettingException.found(
                        MOBILE_LEGAL_BASIS,
                        "at most " + LONGEST_BASIS + " characters",
                        basis.length() + " characters",
                        "shorten it");
            }
            return new Mobile(
                    variables.address(MOBILE_URL, URL, HOSTS),
                    variables.secret(MOBILE_COOKIE, "your own cookie of the mobile site"),
                    basis,
                    new SourceLimits(
                            Source.MOBILE.word(),
                            variables.duration(MOBILE_SPACING, SPACING, LEAST_SPACING, MOST_SPACING),
                            true,
                            requests(variables, MOBILE_REQUESTS_PER_HOUR, PER_HOUR),
                            requests(variables, MOBILE_REQUESTS_PER_DAY, PER_DAY),
                            SourceLimits.UNLIMITED,
                            SourceLimits.UNLIMITED));
        }

        private static long requests(Variables variables, String name, long most) {
            String remedy = "leave it out for " + most + ", or set less";
            long requests = variables.count(name, remedy).orElse(most);
            if (requests > most) {
                throw SettingException.found(name, "at most " + most, Long.toString(requests), remedy);
            }
            return requests;
        }
    }

    /**
     * Reads and checks.
     *
     * @param values a variable's value by its name; null if it is not set
     * @throws SettingException at the first that is not as it must be
     */
    static SourceSettings read(Function<String, @Nullable String> values) {
        Variables variables = new Variables(values);
        String word = variables.text(SOURCE).orElse(Source.SIMULATOR.word());
        Source source = Source.ofWord(word)
                .orElseThrow(() -> SettingException.found(
                        SOURCE,
                        "one of "
                                + Arrays.stream(Source.values())
                                        .map(Source::word)
                                        .collect(Collectors.joining(", ")),
                        word,
                        "choose one"));
        SourceSettings settings =
                switch (source) {
                    case SIMULATOR -> new Simulator();
                    case GATEWAY -> Gateway.read(variables);
                    case MOBILE -> Mobile.read(variables);
                };
        settings.checkRegistry(variables.text(REGISTRY).orElse(Source.SIMULATOR.word()));
        return settings;
    }

    /** Whether what is polled is made up. */
    default boolean isFictional() {
        return switch (source()) {
            case SIMULATOR -> true;
            case GATEWAY -> Variables.isLoopback(((Gateway) this).url());
            case MOBILE -> Variables.isLoopback(((Mobile) this).url());
        };
    }

    /** Fiction must not put words into the mouths of real agencies, and Weibo is not asked for who does not exist. */
    private void checkRegistry(String registry) {
        boolean fictional = registry.equals(Source.SIMULATOR.word());
        if (isFictional() && !fictional) {
            throw SettingException.found(
                    REGISTRY,
                    "simulator where the simulator is polled, which must not put words into the mouths of real agencies",
                    registry,
                    "set it to simulator, or poll the gateway");
        } else if (!isFictional() && fictional) {
            throw SettingException.found(
                    REGISTRY,
                    "agencies where Weibo is polled, which does not know the simulator's accounts",
                    registry,
                    "set it to agencies");
        }
    }
}
