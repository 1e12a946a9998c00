package org.legation.core.desk;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;

/**
 * What an operator decides about alerts.
 *
 * @param falseAlertsPerDay how many false alerts a day of all accounts together are accepted, more than 0; null for the usual
 *     thresholds, whatever the fleet
 * @param quiet when only major alerts are sent; the others wait for the next digest
 * @param digests when digests are sent, Beijing time
 * @param channels where messages can go
 * @param routes what goes where
 * @param dataRoute the channels that are told when the data itself is in doubt
 * @param escalateTo the channels that are told of a major alert that nobody acknowledged
 * @param escalateAfter after what time
 * @param tellResolved whether the end of a spike is told where its beginning was
 */
public record AlertSettings(
        @Nullable Double falseAlertsPerDay,
        QuietHours quiet,
        List<LocalTime> digests,
        List<ChannelSettings> channels,
        List<Route> routes,
        List<String> dataRoute,
        List<String> escalateTo,
        Duration escalateAfter,
        boolean tellResolved) {

    /** Not on the hour or the half, when everybody's robots speak. */
    public static final List<LocalTime> USUAL_DIGESTS = List.of(LocalTime.of(8, 25), LocalTime.of(18, 25));

    public static final Duration USUAL_ESCALATION = Duration.ofMinutes(30);

    public AlertSettings {
        if (falseAlertsPerDay != null && !(falseAlertsPerDay > 0)) {
            throw new IllegalArgumentException("falseAlertsPerDay: expected more than 0, got " + falseAlertsPerDay);
        }
        digests = digests.stream().sorted().toList();
        channels = List.copyOf(channels);
        routes = List.copyOf(routes);
        dataRoute = List.copyOf(dataRoute);
        escalateTo = List.copyOf(escalateTo);
    }

    /** Everything to one SNS topic, where nobody has decided anything. */
    public static final AlertSettings USUAL =
            to(List.of(new ChannelSettings("topic", ChannelType.SNS, null, null, 20)));

    /** Everything to some channels. */
    public static AlertSettings to(List<ChannelSettings> channels) {
        List<String> names = channels.stream().map(ChannelSettings::name).toList();
        return new AlertSettings(
                null,
                QuietHours.USUAL,
                USUAL_DIGESTS,
                channels,
                List.of(Route.all(names)),
                names,
                List.of(),
                USUAL_ESCALATION,
                true);
    }

    public Optional<ChannelSettings> channel(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }
}
