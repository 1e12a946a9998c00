package org.legation.lab.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.core.desk.AlertSettings;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;

/**
 * The channels of a run, and what they took. They fail before and after they take a message, say that they did not take
 * what they took, and the process that sends dies.
 */
final class Channels {

    static final String WIDE = "wide";

    /** It may be sent so little that it gets summaries, and it is told again of what nobody acknowledges. */
    static final String NARROW = "narrow";

    private static final AlertSettings SETTINGS = settings();

    private final Sabotage sabotage;
    private final HarnessClock clock;
    private final Map<String, Message> taken = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();

    Channels(Sabotage sabotage, HarnessClock clock) {
        this.sabotage = sabotage;
        this.clock = clock;
    }

    private static AlertSettings settings() {
        AlertSettings all = AlertSettings.to(List.of(
                new ChannelSettings(WIDE, ChannelType.SNS, null, null, 20),
                new ChannelSettings(NARROW, ChannelType.SNS, null, null, 2)));
        return new AlertSettings(
                all.falseAlertsPerDay(),
                all.quiet(),
                all.digests(),
                all.channels(),
                all.routes(),
                all.dataRoute(),
                List.of(NARROW),
                all.escalateAfter(),
                all.tellResolved());
    }

    /** A message's place among those of all channels. */
    static String place(String channel, String id) {
        return channel + " " + id;
    }

    Messaging messaging() {
        return new Messaging(() -> SETTINGS, this::channel, new Tempo(1, clock::forward));
    }

    private Channel channel(ChannelSettings settings) {
        return (message, now) -> {
            sabotage.beforeWrite();
            take(place(settings.name(), message.id()), message);
            sabotage.afterWrite();
            return sabotage.errs() ? lie(message, now) : Outcome.DELIVERED;
        };
    }

    private void take(String place, Message message) {
        Message before = taken.putIfAbsent(place, message);
        if (before != null && !before.equals(message)) {
            changed.add(place + ": first " + before + ", then " + message);
        }
    }

    private static Outcome lie(Message message, Instant now) {
        return switch (Math.floorMod(message.id().hashCode() + now.hashCode(), 3)) {
            case 0 -> Outcome.failed("no answer");
            case 1 -> Outcome.refused("it says that it does not like it");
            default -> Outcome.throttled(Duration.ofMinutes(3), "it says that it had too many");
        };
    }

    /** The places of the messages that were taken, once or more. */
    Map<String, Message> taken() {
        return taken;
    }

    /** Messages that were told twice, in other words than before. */
    List<String> changed() {
        return changed;
    }
}
