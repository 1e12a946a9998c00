package org.legation.core.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.legation.core.alert.Outcome;
import org.legation.core.deliver.DeliverStep.Turn;

/**
 * Gives several channels their turns, one message each and round about, so that a slow channel takes time from no other.
 * It ends before its worker would be ended.
 */
public final class Delivery {

    /** The most messages that one run sends to one channel. */
    static final int MOST = 8;

    /** No message is begun after this; the last may take some seconds more. */
    static final Duration TIME = Duration.ofSeconds(40);

    private static final int MOST_TURNS = 4 * MOST;

    private final DeliverStep step;
    private final InstantSource clock;
    private final Backoff backoff;

    public Delivery(DeliverStep step, InstantSource clock, Backoff backoff) {
        this.step = step;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** Hears what happens. */
    public interface Listener {

        /** A channel was sent a message. */
        void sent(String channel, Turn.Sent sent);

        /** A channel's turn broke, as when a table is out of reach; it is left to the next run. */
        void broke(String channel, RuntimeException why);
    }

    /** Sends what can be sent now to each of some channels. */
    public void run(Collection<String> channels, Listener listener) {
        Instant end = clock.instant().plus(backoff.real(TIME));
        Map<String, Integer> sent = new HashMap<>();
        List<String> left = new ArrayList<>(new LinkedHashSet<>(channels));
        for (int round = 0; round < MOST_TURNS && !left.isEmpty(); round++) {
            for (String channel : List.copyOf(left)) {
                if (!clock.instant().isBefore(end)) {
                    return;
                }
                if (!goesOn(channel, sent, listener)) {
                    left.remove(channel);
                }
            }
        }
    }

    private boolean goesOn(String channel, Map<String, Integer> sent, Listener listener) {
        try {
            Turn turn = step.turn(channel);
            if (turn instanceof Turn.Sent message) {
                listener.sent(channel, message);
                return sent.merge(channel, 1, Integer::sum) < MOST && !isAboutTheChannel(message.outcome());
            }
            return turn instanceof Turn.Again;
        } catch (RuntimeException e) {
            listener.broke(channel, e);
            return false;
        }
    }

    private static boolean isAboutTheChannel(Outcome outcome) {
        return outcome.status() == Outcome.Status.FAILED || outcome.status() == Outcome.Status.THROTTLED;
    }

    /** The same for all channels there are or were. */
    public void runAll(Listener listener) {
        run(step.list(), listener);
    }
}
