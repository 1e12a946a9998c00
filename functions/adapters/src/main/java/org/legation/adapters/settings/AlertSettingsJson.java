package org.legation.adapters.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.AgencyKind;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Severity;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.QuietHours;
import org.legation.core.desk.Route;

/** Reads and checks the operator's settings of alerts; {@code alert-settings.v1.json} describes them. */
public final class AlertSettingsJson {

    private static final Duration LEAST_ESCALATION = Duration.ofMinutes(5);
    private static final Duration MOST_ESCALATION = Duration.ofHours(24);
    private static final double MOST_FALSE_ALERTS = 1000;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Fields fields;
    private final List<ChannelSettings> channels;
    private final Set<String> names = new HashSet<>();

    private AlertSettingsJson(JsonNode document) {
        fields = Fields.of(
                document,
                "",
                "v",
                "falseAlertsPerDay",
                "quiet",
                "digests",
                "channels",
                "routes",
                "dataRoute",
                "escalateTo",
                "escalateAfter",
                "tellResolved");
        if (!fields.node("v").isInt() || fields.node("v").asInt() != 1) {
            throw fields.bad("v", "1", "write \"v\": 1");
        }
        channels = fields.list("channels", ChannelJson::read)
                .filter(list -> !list.isEmpty())
                .orElseThrow(() -> fields.bad(
                        "channels",
                        "a channel at the least",
                        "write such as {\"name\": \"topic\", \"type\": \"sns\"}"));
        for (ChannelSettings channel : channels) {
            if (!names.add(channel.name())) {
                throw new BadSettingsException(
                        "channels", "each name once", "'" + channel.name() + "' twice", "rename one");
            }
        }
    }

    /**
     * Reads a document.
     *
     * @throws BadSettingsException at the first thing that is not as it must be
     */
    public static AlertSettings read(String json) {
        return new AlertSettingsJson(tree(json)).settings();
    }

    /**
     * Reads a document that may leave out its version, and its channels, where those of other settings are meant.
     *
     * @throws BadSettingsException at the first thing that is not as it must be
     */
    public static AlertSettings read(String json, AlertSettings others) {
        JsonNode document = tree(json);
        if (document instanceof ObjectNode object) {
            if (!object.has("v")) {
                object.put("v", 1);
            }
            if (!object.has("channels")) {
                others.channels().forEach(channel -> ChannelJson.write(channel, object.withArray("channels")));
            }
        }
        return new AlertSettingsJson(document).settings();
    }

    private static JsonNode tree(String json) {
        try {
            return STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new BadSettingsException("", "JSON", "a mistake" + where, "correct it: " + e.getOriginalMessage());
        }
    }

    private AlertSettings settings() {
        List<String> all = channels.stream().map(ChannelSettings::name).toList();
        return new AlertSettings(
                falseAlerts(),
                quiet(),
                fields.words("digests", Fields::time, "a time of the day as HH:mm, Beijing time")
                        .orElse(AlertSettings.USUAL_DIGESTS),
                channels,
                fields.list("routes", this::route).orElse(List.of(Route.all(all))),
                channelsIn(fields, "dataRoute").orElse(all),
                channelsIn(fields, "escalateTo").orElse(List.of()),
                fields.duration("escalateAfter", LEAST_ESCALATION, MOST_ESCALATION)
                        .orElse(AlertSettings.USUAL_ESCALATION),
                fields.flag("tellResolved", true));
    }

    private @Nullable Double falseAlerts() {
        if (!fields.has("falseAlertsPerDay")) {
            return null;
        }
        JsonNode value = fields.node("falseAlertsPerDay");
        if (!value.isNumber() || !(value.asDouble() > 0 && value.asDouble() <= MOST_FALSE_ALERTS)) {
            throw fields.bad("falseAlertsPerDay", "a number above 0 and up to 1000", "choose one, or leave it out");
        }
        return value.asDouble();
    }

    private QuietHours quiet() {
        if (!fields.has("quiet")) {
            return QuietHours.USUAL;
        }
        Fields quiet = Fields.of(fields.node("quiet"), "quiet", "from", "to");
        return new QuietHours(time(quiet, "from"), time(quiet, "to"));
    }

    private static LocalTime time(Fields fields, String name) {
        return Fields.time(fields.node(name).asText())
                .orElseThrow(() -> fields.bad(
                        name, "a time of the day as HH:mm, Beijing time", "write such as 23:00; equal ones for never"));
    }

    private Route route(JsonNode node, String path) {
        Fields route = Fields.of(node, path, "channels", "severities", "countries", "kinds", "accounts");
        List<String> to = channelsIn(route, "channels")
                .filter(list -> !list.isEmpty())
                .orElseThrow(() -> route.bad("channels", "a channel at the least", "name one, or take the route out"));
        return new Route(
                to,
                set(route.words("severities", AlertSettingsJson::severity, "spike or major")),
                set(route.words("countries", word -> matching(word, "[A-Z]{2}"), "a country as ISO 3166-1 alpha-2")),
                set(route.words("kinds", AgencyKind::ofWord, "one of " + AgencyKind.words())),
                set(route.words("accounts", word -> matching(word, "[A-Za-z0-9_-]{1,64}"), "an account's id")));
    }

    private Optional<List<String>> channelsIn(Fields where, String name) {
        String expected = "one of the channels " + names.stream().sorted().collect(Collectors.joining(", "));
        return where.words(name, word -> names.contains(word) ? Optional.of(word) : Optional.empty(), expected);
    }

    /** A notice is for the record; nobody can be sent it. */
    private static Optional<Severity> severity(String word) {
        return Stream.of(Severity.SPIKE, Severity.MAJOR)
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    private static Optional<String> matching(String word, String form) {
        return word.matches(form) ? Optional.of(word) : Optional.empty();
    }

    private static <T> Set<T> set(Optional<List<T>> list) {
        return list.map(Set::copyOf).orElse(Set.of());
    }

    /** The names of all secrets that some settings speak of. */
    public static List<String> secrets(AlertSettings settings) {
        return settings.channels().stream()
                .flatMap(channel ->
                        Stream.of(Optional.ofNullable(channel.url()), Optional.ofNullable(channel.signing())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
