package org.legation.infra;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.legation.events.topology.Source;

/**
 * Where timelines come from, and what the functions that ask it are told. What is wrong is refused here, before it is
 * deployed; the functions check it once more when they start.
 *
 * @param variables the environment of dispatch and fetch
 * @param secret the parameter that holds the token or the cookie; fetch alone may read it
 */
record PolledSource(Source source, Map<String, String> variables, Optional<String> secret) {

    // A parameter's name as Systems Manager takes it; a path, so that its ARN is the name after "parameter".
    private static final Pattern PARAMETER = Pattern.compile("(/[A-Za-z0-9_.-]{1,60}){1,10}");
    private static final Duration LEAST_SPACING = Duration.ofSeconds(5);
    private static final Duration MOST_SPACING = Duration.ofSeconds(25);

    static PolledSource read(Context context) {
        String word = context.text("source");
        String words = Arrays.stream(Source.values()).map(Source::word).collect(Collectors.joining(", "));
        Source source = Source.ofWord(word).orElseThrow(() -> Context.refusal("source", "one of " + words, word));
        return switch (source) {
            case SIMULATOR -> new PolledSource(source, variables(source), Optional.empty());
            case GATEWAY -> gateway(context);
            case MOBILE -> mobile(context);
        };
    }

    private static PolledSource gateway(Context context) {
        String parameter = parameter(context, "gatewayTokenParameter");
        long perDay = context.number("creditsPerDay", 1, Integer.MAX_VALUE);
        long perMonth = context.number("creditsPerMonth", 1, Integer.MAX_VALUE);
        Context.require(perDay <= perMonth, "creditsPerDay", "at most creditsPerMonth, " + perMonth, perDay);
        Map<String, String> variables = variables(Source.GATEWAY);
        variables.put("LEGATION_GATEWAY_URL", address(context, "gatewayUrl", "open.weibo.com or c.api.weibo.com"));
        variables.put("LEGATION_GATEWAY_TOKEN_SECRET", parameter);
        variables.put("LEGATION_CREDITS_PER_DAY", Long.toString(perDay));
        variables.put("LEGATION_CREDITS_PER_MONTH", Long.toString(perMonth));
        return new PolledSource(Source.GATEWAY, variables, Optional.of(parameter));
    }

    private static PolledSource mobile(Context context) {
        Context.require(
                context.choice("mobileEnabled"),
                "mobileEnabled",
                "true where the source is mobile, if you may read the site with your own cookie",
                "false");
        String basis = context.text("mobileLegalBasis");
        Context.require(!basis.isEmpty(), "mobileLegalBasis", "why you may read the site, in a few words", basis);
        String parameter = parameter(context, "mobileCookieParameter");
        Map<String, String> variables = variables(Source.MOBILE);
        variables.put("LEGATION_MOBILE_ENABLED", "true");
        variables.put("LEGATION_MOBILE_LEGAL_BASIS", basis);
        variables.put("LEGATION_MOBILE_URL", address(context, "mobileUrl", "m.weibo.cn"));
        variables.put("LEGATION_MOBILE_COOKIE_SECRET", parameter);
        variables.put("LEGATION_MOBILE_SPACING", spacing(context));
        variables.put(
                "LEGATION_MOBILE_REQUESTS_PER_HOUR", Long.toString(context.number("mobileRequestsPerHour", 1, 300)));
        variables.put(
                "LEGATION_MOBILE_REQUESTS_PER_DAY", Long.toString(context.number("mobileRequestsPerDay", 1, 3000)));
        return new PolledSource(Source.MOBILE, variables, Optional.of(parameter));
    }

    private static Map<String, String> variables(Source source) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("LEGATION_SOURCE", source.word());
        return variables;
    }

    static String parameter(Context context, String name) {
        String parameter = context.text(name);
        Context.require(
                PARAMETER.matcher(parameter).matches(),
                name,
                "the name of a parameter of Systems Manager that begins with a slash, such as /legation/secret",
                parameter);
        return parameter;
    }

    private static String address(Context context, String name, String hosts) {
        String address = context.text(name);
        String expected = "an address that begins with https on " + hosts;
        try {
            URI uri = URI.create(address);
            boolean allowed = "https".equals(uri.getScheme())
                    && Arrays.asList(hosts.split(" or ")).contains(uri.getAuthority());
            Context.require(allowed, name, expected, address);
            return address;
        } catch (IllegalArgumentException e) {
            throw Context.refusal(name, expected, address);
        }
    }

    private static String spacing(Context context) {
        String text = context.text("mobileSpacing");
        String expected = "a duration from " + LEAST_SPACING + " to " + MOST_SPACING;
        try {
            Duration spacing = Duration.parse(text);
            Context.require(
                    spacing.compareTo(LEAST_SPACING) >= 0 && spacing.compareTo(MOST_SPACING) <= 0,
                    "mobileSpacing",
                    expected,
                    text);
            return spacing.toString();
        } catch (DateTimeParseException e) {
            throw Context.refusal("mobileSpacing", expected, text);
        }
    }
}
