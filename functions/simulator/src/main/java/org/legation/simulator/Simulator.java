package org.legation.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The servers of one world. The same seed and the same calls in the same order at the same times get the same replies,
 * byte for byte: nothing is remembered but identities, budgets and blocks. It may be called from several threads.
 */
public final class Simulator implements Backend {

    private final Shared shared;
    private final Faults faults;
    private final Map<String, Endpoint> hosts;
    private final AtomicLong calls = new AtomicLong();

    public Simulator(World world, Behaviours behaviours, Faults faults) {
        this.shared = new Shared(world.as(behaviours), behaviours, new Identities(), new RateModel(behaviours));
        this.faults = faults;
        this.hosts = Hosts.of(shared);
    }

    /** The truth that the servers show: the world, without the changes that the behaviours switch off. */
    public World world() {
        return shared.world();
    }

    @Override
    public Set<String> hosts() {
        return Set.copyOf(hosts.keySet());
    }

    /** The credits that the gateway has charged for in the Beijing month of a moment. */
    public long creditsSpent(Instant now) {
        return shared.ledger().spent(Credentials.GATEWAY_TOKEN, now);
    }

    @Override
    public Reply answer(Call call, Instant now) {
        long number = calls.getAndIncrement();
        Instant theirs = shared.has(Behaviour.SERVER_CLOCK)
                ? now.plus(shared.behaviours().clockSkew())
                : now;
        Optional<Fault> fault = shared.has(Behaviour.FAULTS) ? faults.at(call, now, number) : Optional.empty();
        if (fault.isPresent() && !fault.get().reachesTheServer()) {
            return fault.get().refusal() instanceof Reply.Answer refusal
                    ? refusal.dated(theirs)
                    : fault.get().refusal();
        }
        Reply honest = Optional.ofNullable(hosts.get(call.host()))
                .flatMap(endpoint -> endpoint.answer(call, now))
                .orElseGet(() -> Reply.html(404, Pages.ERROR));
        if (!(honest instanceof Reply.Answer answer)) {
            return honest;
        }
        Reply.Answer dated = answer.dated(theirs);
        return fault.map(known -> known.instead(dated))
                .map(reply -> reply instanceof Reply.Answer other ? other.dated(theirs) : reply)
                .orElse(dated);
    }

    /** What a token of the gateway has spent in the month of a moment, lost answers and all. */
    public long creditsSpent(String token, Instant now) {
        return shared.ledger().spent(token, now);
    }
}
