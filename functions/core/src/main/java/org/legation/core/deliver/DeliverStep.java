package org.legation.core.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.legation.core.alert.Channel;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.core.deliver.DeliveryPolicy.Decision;
import org.legation.core.source.Pause;
import org.legation.core.store.Replacing;
import org.legation.core.store.Stored;

/**
 * Sends what waits in a channel's outbox, for any number of workers at once.
 *
 * <p>Before a message is sent, two guarded writes claim it: the channel's state counts it, so that limits hold for all
 * workers; then the message says that it is in hand. After it, the message says what became of it, then the channel
 * does. A worker that dies leaves the message in hand until {@link Backoff#inHand}, after which it is sent again, with the
 * same id.
 */
public final class DeliverStep {

    /** Waits no longer than this are waited for; longer ones are left to the next run. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final ChannelStore channels;
    private final Supplier<List<ChannelSettings>> settings;
    private final ChannelFinder finder;
    private final InstantSource clock;
    private final Pause pause;
    private final Backoff backoff;
    private final DeliveryPolicy policy;

    /**
     * Makes the step.
     *
     * @param settings the channels as they are set up at present, asked each time
     * @param pause waits by the clock
     */
    public DeliverStep(
            Outbox outbox,
            ChannelStore channels,
            Supplier<List<ChannelSettings>> settings,
            ChannelFinder finder,
            InstantSource clock,
            Pause pause,
            Backoff backoff) {
        this.outbox = outbox;
        this.channels = channels;
        this.settings = settings;
        this.finder = finder;
        this.clock = clock;
        this.pause = pause;
        this.backoff = backoff;
        this.policy = new DeliveryPolicy(backoff);
    }

    /** What a turn came to. */
    public sealed interface Turn {

        /** A message was sent. */
        record Sent(String id, Outcome outcome) implements Turn {}

        /** Something was done, and more may be to do. */
        record Again() implements Turn {}

        /** There is nothing to do now; why, in words. */
        record Done(String why) implements Turn {}
    }

    /** All channels there are or were, and lets those of the settings be known before they are sent anything. */
    public List<String> list() {
        for (ChannelSettings channel : settings.get()) {
            mark(channel.name(), state -> state.known(channel.type()));
        }
        return channels.all().stream().map(ChannelState::name).toList();
    }

    /** Does the next thing for a channel: sends one message at the most. */
    public Turn turn(String name) {
        Optional<ChannelSettings> known = channel(name);
        if (known.isEmpty()) {
            return unknown(name);
        }
        ChannelSettings channel = known.get();
        Optional<Stored<ChannelState>> seen = channels.find(name);
        ChannelState state = seen.map(Stored::value)
                .orElseGet(() -> ChannelState.start(name))
                .known(channel.type());
        List<Stored<Queued>> waiting = withoutSummarised(outbox.waiting(name));
        Decision decision =
                policy.decide(state, waiting.stream().map(Stored::value).toList(), channel.perHour(), now());
        if (decision instanceof Decision.Send send) {
            return send(channel, seen, state, stored(waiting, send.message()));
        } else if (decision instanceof Decision.Summarise summarise) {
            summarise(
                    name,
                    summarise.messages().stream()
                            .map(message -> stored(waiting, message))
                            .toList());
            return new Turn.Again();
        } else if (decision instanceof Decision.Wait wait) {
            return await(wait);
        }
        return new Turn.Done("nothing waits");
    }

    private Optional<ChannelSettings> channel(String name) {
        return settings.get().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    /** What waits for it stays; the operator may have renamed a channel by mistake. */
    private Turn unknown(String name) {
        if (outbox.waiting(name).isEmpty()) {
            mark(name, ChannelState::gone);
            return new Turn.Done("nothing waits");
        }
        Instant now = now();
        mark(name, state -> state.unknown(now));
        return new Turn.Done(ChannelState.UNKNOWN);
    }

    private Turn await(Decision.Wait wait) {
        Duration left = Duration.between(now(), wait.until());
        if (left.compareTo(backoff.real(PATIENCE)) > 0) {
            return new Turn.Done(wait.why() + " until " + wait.until());
        }
        if (!left.isNegative() && !left.isZero()) {
            pause.pause(left);
        }
        return new Turn.Again();
    }

    private Turn send(
            ChannelSettings channel, Optional<Stored<ChannelState>> seen, ChannelState state, Stored<Queued> waiting) {
        Instant now = now();
        Message message = waiting.value().message();
        if (message == null || channels.replace(seen, state.sending(now)).isEmpty()) {
            return new Turn.Again();
        }
        Optional<Stored<Queued>> claimed =
                outbox.replace(waiting, waiting.value().tried(now.plus(backoff.inHand())));
        if (claimed.isEmpty()) {
            return new Turn.Again();
        }
        Outcome outcome = attempt(channel, message);
        Instant then = now();
        write(claimed.get(), outcome, then);
        mark(channel.name(), known -> known.after(outcome, backoff, then));
        return new Turn.Sent(message.id(), outcome);
    }

    /** Whatever a channel does, it does it to itself alone. */
    private Outcome attempt(ChannelSettings settings, Message message) {
        Channel channel;
        try {
            channel = finder.find(settings);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        }
        try {
            return channel.send(message, now());
        } catch (RuntimeException e) {
            // Its message may show an address, which is a secret.
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            return Outcome.failed("the channel threw " + e.getClass().getName() + where);
        }
    }

    private void write(Stored<Queued> claimed, Outcome outcome, Instant now) {
        boolean written = outbox.replace(claimed, claimed.value().after(outcome, backoff, now))
                .isPresent();
        if (!written && outcome.status() == Outcome.Status.DELIVERED) {
            // Somebody took this worker for dead and has it in hand; it has arrived all the same.
            settle(claimed.value(), Queued.State.DELIVERED);
        }
    }

    /**
     * Puts one message into the outbox for several. What it speaks of is claimed first, then it is put there, then they
     * are settled: whatever has died in between, it is sent only when they are.
     */
    private void summarise(String channel, List<Stored<Queued>> waiting) {
        Instant until = now().plus(backoff.inHand());
        List<Queued> claimed = new ArrayList<>();
        for (Stored<Queued> message : waiting) {
            outbox.replace(message, message.value().inHand(until)).ifPresent(mine -> claimed.add(mine.value()));
        }
        if (claimed.isEmpty()) {
            return;
        }
        outbox.put(Summary.of(channel, claimed, now()));
        claimed.forEach(message -> settle(message, Queued.State.SUMMARISED));
    }

    /** Finishes what a worker began that died after it had put a summary into the outbox. */
    private List<Stored<Queued>> withoutSummarised(List<Stored<Queued>> waiting) {
        Set<String> told = new HashSet<>();
        waiting.forEach(message -> told.addAll(message.value().speaksOf()));
        List<Stored<Queued>> others = new ArrayList<>();
        for (Stored<Queued> message : waiting) {
            if (told.contains(message.value().id())) {
                settle(message.value(), Queued.State.SUMMARISED);
            } else {
                others.add(message);
            }
        }
        return others;
    }

    private void settle(Queued message, Queued.State end) {
        Optional<Stored<Queued>> current = outbox.find(message.channel(), message.id());
        while (current.isPresent() && current.get().value().isWaiting()) {
            if (outbox.replace(current.get(), current.get().value().settled(end, now()))
                    .isPresent()) {
                return;
            }
            current = outbox.find(message.channel(), message.id());
        }
    }

    private void mark(String name, UnaryOperator<ChannelState> change) {
        Optional<Stored<ChannelState>> seen = channels.find(name);
        Replacing.<ChannelState>loop(
                seen,
                state -> change.apply(state.orElseGet(() -> ChannelState.start(name))),
                channels::replace,
                () -> channels.find(name));
    }

    private static Stored<Queued> stored(List<Stored<Queued>> waiting, Queued message) {
        return waiting.stream()
                .filter(stored -> stored.value().id().equals(message.id()))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
