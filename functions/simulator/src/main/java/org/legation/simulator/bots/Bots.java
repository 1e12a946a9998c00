package org.legation.simulator.bots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legation.simulator.Backend;
import org.legation.simulator.Call;
import org.legation.simulator.Reply;

/**
 * The robots, what they have been sent, and what goes wrong with them. Signatures, times and rate limits are judged by
 * the clock of the server that it stands behind. For any number of threads.
 */
public final class Bots implements Backend {

    private static final Map<String, Bot> BY_HOST =
            Stream.of(Bot.values()).collect(Collectors.toUnmodifiableMap(Bot::host, Function.identity()));

    private record Planned(Instant from, Instant before, BotFault fault) {}

    /** What is known of one robot. */
    private static final class State {
        private final Pace pace;
        private final List<BotFault> next = new ArrayList<>();
        private final List<Planned> planned = new ArrayList<>();
        private int requests;

        State(Pace pace) {
            this.pace = pace;
        }
    }

    private final Map<Bot, State> states = new EnumMap<>(Bot.class);
    private final List<Delivery> deliveries = new ArrayList<>();

    private Bots(boolean limited) {
        for (Bot bot : Bot.values()) {
            states.put(bot, new State(limited ? Protocols.of(bot).pace() : Pace.any()));
        }
    }

    /** Robots that take as many messages as the real ones. */
    public static Bots limited() {
        return new Bots(true);
    }

    /** Robots that take any number of messages. */
    public static Bots unlimited() {
        return new Bots(false);
    }

    /** Lets the next requests to a robot go wrong, after those that were to go wrong before. */
    public synchronized void failNext(Bot bot, int requests, BotFault fault) {
        for (int i = 0; i < requests; i++) {
            state(bot).next.add(fault);
        }
    }

    /** Lets the requests to a robot go wrong from a moment on, for a time. */
    public synchronized void failDuring(Bot bot, Instant from, Duration length, BotFault fault) {
        state(bot).planned.add(new Planned(from, from.plus(length), fault));
    }

    /** Nothing goes wrong with a robot any more. */
    public synchronized void heal(Bot bot) {
        state(bot).next.clear();
        state(bot).planned.clear();
    }

    /** The messages taken by all robots, in their order. */
    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** The messages taken by one robot, in their order. */
    public synchronized List<Delivery> deliveries(Bot bot) {
        return deliveries.stream().filter(delivery -> delivery.bot() == bot).toList();
    }

    /** How many requests came to a robot, whatever became of them. */
    public synchronized int requests(Bot bot) {
        return state(bot).requests;
    }

    @Override
    public Set<String> hosts() {
        return BY_HOST.keySet();
    }

    @Override
    public synchronized Reply answer(Call call, Instant now) {
        Bot bot = BY_HOST.get(call.host());
        if (bot == null) {
            return Reply.html(404, "<h1>404 Not Found</h1>").dated(now);
        }
        state(bot).requests++;
        Optional<BotFault> fault = fault(bot, now);
        Reply.Answer honest =
                fault.filter(known -> !known.arrives()).isPresent() ? Reply.html(200, "") : honest(bot, call, now);
        Reply reply = fault.map(known -> known.how().instead(bot, honest)).orElse(honest);
        return reply instanceof Reply.Answer answer ? answer.dated(now) : reply;
    }

    private Reply.Answer honest(Bot bot, Call call, Instant now) {
        Protocol protocol = Protocols.of(bot);
        Optional<Reply.Answer> refusal = protocol.refusal(bot, call, now);
        if (refusal.isPresent()) {
            return refusal.get();
        } else if (!state(bot).pace.admits(now)) {
            return protocol.tooMany();
        }
        deliveries.add(new Delivery(bot, protocol.id(call), call.path(), call.body(), now));
        return protocol.accepted();
    }

    private Optional<BotFault> fault(Bot bot, Instant now) {
        State state = state(bot);
        if (!state.next.isEmpty()) {
            return Optional.of(state.next.remove(0));
        }
        return state.planned.stream()
                .filter(planned -> !now.isBefore(planned.from) && now.isBefore(planned.before))
                .map(Planned::fault)
                .findFirst();
    }

    private State state(Bot bot) {
        State state = states.get(bot);
        if (state == null) {
            throw new IllegalStateException("no state of " + bot);
        }
        return state;
    }
}
