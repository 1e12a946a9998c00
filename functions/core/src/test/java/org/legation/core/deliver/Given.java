package org.legation.core.deliver;

import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Words;

/** Messages and channels for the tests of delivery. */
final class Given {

    static final String ROOM = "room";

    private Given() {}

    static Message message(String id, Severity severity) {
        return new Message(
                id,
                MessageType.SPIKE_OPENED,
                NOON,
                severity,
                Map.of("account", "1743951792", "severity", severity == null ? "none" : severity.word()),
                "accounts/1743951792",
                "post/1",
                new Words("Title of " + id, id + " 的标题"),
                List.of(new Words("A fact.", "一个事实。")),
                "https://weibo.com/1/a",
                severity == Severity.MAJOR,
                "{}");
    }

    static Message spike(String id) {
        return message(id, Severity.SPIKE);
    }

    static Queued queued(String id, Instant at) {
        return Queued.of(ROOM, spike(id), at);
    }

    static Queued major(String id, Instant at) {
        return Queued.of(ROOM, message(id, Severity.MAJOR), at);
    }

    static Queued dueAt(Queued message, Instant moment) {
        return message.inHand(moment);
    }

    static Queued tried(Queued message, int times) {
        Queued tried = message;
        for (int i = 0; i < times; i++) {
            tried = tried.tried(message.dueAt());
        }
        return tried;
    }

    /** A channel that was sent messages so long before noon. */
    static ChannelState sent(Duration... before) {
        ChannelState state = ChannelState.start(ROOM);
        List<Instant> sent = new ArrayList<>();
        for (Duration time : before) {
            sent.add(NOON.minus(time));
        }
        return new ChannelState(ROOM, ChannelType.SLACK, sent, state.blockedUntil(), 0, null, null, null);
    }

    static ChannelState failing(int failures, Instant blockedUntil) {
        return new ChannelState(ROOM, ChannelType.SLACK, List.of(), blockedUntil, failures, NOON, "down", null);
    }

    static List<ChannelSettings> settings(int perHour, String... names) {
        List<ChannelSettings> channels = new ArrayList<>();
        for (String name : names) {
            channels.add(new ChannelSettings(name, ChannelType.SLACK, "/legation/" + name, null, perHour));
        }
        return channels;
    }
}
