package org.legation.core.deliver;

import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.core.memory.MemoryChannels;
import org.legation.core.memory.MemoryOutbox;
import org.legation.core.memory.Saboteur;

/** An outbox, its channels and a clock, with a record of all that was sent. */
final class Post {

    /** What a channel was asked to send, and what became of it. */
    record Sent(String channel, Message message, Instant at, Outcome outcome) {}

    final Saboteur saboteur = new Saboteur();
    final MemoryOutbox outbox = new MemoryOutbox(saboteur);
    final MemoryChannels channels = new MemoryChannels(saboteur);
    final List<Sent> sent = new ArrayList<>();
    List<ChannelSettings> settings;
    Function<Message, Outcome> answer = message -> Outcome.DELIVERED;
    Runnable whenAsked = () -> {};
    Duration takes = Duration.ZERO;

    @Nullable String unmade;

    Instant now = NOON;

    final DeliverStep step = new DeliverStep(
            outbox, channels, () -> settings, this::find, () -> now, time -> now = now.plus(time), Backoff.REAL);

    Post(int perHour, String... names) {
        settings = Given.settings(perHour, names);
    }

    private Channel find(ChannelSettings channel) {
        String why = unmade;
        if (why != null) {
            throw new IllegalStateException(why);
        }
        return (message, at) -> {
            Runnable first = whenAsked;
            whenAsked = () -> {};
            first.run();
            Instant asked = now;
            now = now.plus(takes);
            Outcome outcome = answer.apply(message);
            sent.add(new Sent(channel.name(), message, asked, outcome));
            return outcome;
        };
    }

    /** The ids that channels took, in order. */
    List<String> arrived() {
        return sent.stream()
                .filter(one -> one.outcome().status() == Outcome.Status.DELIVERED)
                .map(one -> one.message().id())
                .toList();
    }

    List<String> none() {
        return List.of();
    }

    /** One run of the function, as by the stream. */
    void run(String... names) {
        new Delivery(step, () -> now, Backoff.REAL).run(List.of(names), new Silent());
    }

    /** The schedule fires each minute for so long. */
    void runFor(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            Instant next = now.plusSeconds(60);
            new Delivery(step, () -> now, Backoff.REAL).runAll(new Silent());
            now = next.isAfter(now) ? next : now;
        }
    }

    /** Errors of tables end the test, deaths end the run. */
    private static final class Silent implements Delivery.Listener {

        @Override
        public void sent(String channel, DeliverStep.Turn.Sent one) {}

        @Override
        public void broke(String channel, RuntimeException why) {
            if (!(why instanceof Saboteur.Death)) {
                throw why;
            }
        }
    }
}
