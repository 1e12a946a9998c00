package org.legation.adapters.read;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.MemoryTable;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PageSource;
import org.legation.core.poll.Poll;
import org.legation.core.poll.PollState;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.WalkingSource;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Mid;
import org.legation.core.source.Gate;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;
import org.legation.core.source.SourceStore;
import org.legation.events.topology.Table;
import org.legation.simulator.Behaviours;
import org.legation.simulator.Call;
import org.legation.simulator.Credentials;
import org.legation.simulator.Fault;
import org.legation.simulator.Simulator;
import org.legation.simulator.World;
import org.legation.simulator.WorldPost;

/** A simulated world, a clock that tests move, and sources that read the one by the other. */
final class Stage implements InstantSource {

    static final Instant START = Instant.parse("2026-05-06T04:00:00Z");

    final World world = new World(7);
    final SourceStore store = new ItemSourceStore(new MemoryTable(Table.SOURCES));
    final SimulatedWeb web;
    private Instant now = START;
    private @Nullable Fault fault;
    private long faultAt;

    private Stage(Behaviours behaviours) {
        web = new SimulatedWeb(new Simulator(world, behaviours, this::fault), this);
    }

    static Stage calm() {
        return new Stage(Behaviours.calm());
    }

    /** One request meets a fault, after so many more that are answered. */
    void fail(int answered, Fault with) {
        faultAt = web.requests().size() + answered;
        fault = with;
    }

    private Optional<Fault> fault(Call call, Instant at, long number) {
        return number == faultAt ? Optional.ofNullable(fault) : Optional.empty();
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    MobileSource mobile(String cookie) {
        return new MobileSource(MobileSource.BASE, cookie, web, store, this);
    }

    MobileSource mobile() {
        return mobile(Credentials.LOGIN_COOKIE);
    }

    GatewaySource gateway() {
        return new GatewaySource(GatewaySource.BASE, Credentials.GATEWAY_TOKEN, web, store, this);
    }

    Gate gate(PageSource source) {
        String name = source.traits().source();
        long credits = SourceLimits.UNLIMITED;
        Duration spacing = Duration.ofSeconds(source.traits().creditsPerRecord() > 0 ? 1 : 8);
        SourceLimits limits = new SourceLimits(name, spacing, true, 300, 3000, credits, credits);
        return new Gate(store, limits, this, this::pass);
    }

    /** An account that posts as much as this in the next ten days, and is never frozen or limited. */
    Account account(int least, int most) {
        return World.agencies().stream()
                .filter(account -> {
                    int posts = world.posts(account.id(), now, now.plus(Duration.ofDays(10)))
                            .size();
                    return posts >= least && posts <= most && isShown(account.id());
                })
                .findFirst()
                .orElseThrow();
    }

    private boolean isShown(String accountId) {
        return world.account(accountId)
                .filter(account -> account.frozen() == null && account.visibleFor() == null)
                .isPresent();
    }

    /** The truth: what is public now and was published in a time. */
    Set<Mid> truth(String accountId, Instant from) {
        return world.posts(accountId, from, now).stream()
                .filter(post -> post.isPublicAt(now))
                .map(WorldPost::mid)
                .collect(Collectors.toSet());
    }

    /** Polls of one account, one after the other. */
    final class Polls {

        private final Account account;
        private final WalkingSource source;
        final TreeMap<Mid, ShownPost> seen = new TreeMap<>();
        PollState state = PollState.start(START);

        Polls(Account account, PageSource source) {
            this.account = account;
            this.source = new WalkingSource(source, gate(source), name -> false);
        }

        Timeline next() throws SourceException {
            pass(Duration.ofMinutes(10));
            PollTicket ticket = new PollTicket(account.id(), now);
            Timeline timeline = source.read(new WatchedAccount(account, state), ticket);
            timeline.posts().forEach(post -> seen.put(post.mid(), post));
            state = Poll.answered(state, ticket.slot(), timeline).after();
            return timeline;
        }

        /** Where polling stands after a failure that read nothing, as a poll leaves it. */
        PollState failed(SourceFailure why) {
            PollState failing = PollState.start(now);
            return new PollState(
                    failing.dueAt(),
                    state.seenAt(),
                    state.slot(),
                    state.loggedAt(),
                    state.failures() + 1,
                    why,
                    state.known(),
                    state.coverage(),
                    state.rhythm());
        }

        /** Polls until nothing is left to be caught up with. */
        void untilComplete() throws SourceException {
            next();
            for (int i = 0; i < 30 && !state.coverage().open().isEmpty(); i++) {
                next();
            }
        }

        /** The posts seen that are still public and were published in a time. */
        Set<Mid> seenSince(Instant from) {
            return seen.values().stream()
                    .filter(post -> !post.publishedAt().isBefore(from))
                    .map(ShownPost::mid)
                    .filter(mid -> world.post(account.id(), mid)
                            .filter(post -> post.isPublicAt(now))
                            .isPresent())
                    .collect(Collectors.toSet());
        }

        List<ShownPost> posts() {
            return List.copyOf(seen.values());
        }
    }
}
