package org.legation.lab.latency;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.legation.adapters.Stores;
import org.legation.adapters.channel.Channels;
import org.legation.core.account.Account;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.ChannelType;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.Messages;
import org.legation.core.desk.QuietHours;
import org.legation.core.desk.Route;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Basis;
import org.legation.core.score.LivePost;
import org.legation.core.store.Stored;
import org.legation.events.topology.Source;
import org.legation.local.cloud.LocalCloud;
import org.legation.pipeline.deliver.KnownChannels;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import org.legation.simulator.SimulatorServer;
import org.legation.simulator.World;
import org.legation.simulator.bots.Bot;
import org.legation.simulator.bots.Bots;

/**
 * The local cloud in real time, its accounts polled once a minute each, with posts that jump, and a robot on a loopback
 * port that is told of them.
 */
final class LatencyRun {

    static final int JUMPS_A_MINUTE = 6;

    private static final String CHANNEL = "robot";
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration BEFORE_DISPATCH = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** Of one country, so that no topic forms. */
    private static final String COUNTRY = "XA";

    private static final Duration YOUNGEST = Duration.ofHours(1);
    private static final Duration OLDEST = Duration.ofHours(60);
    private static final int FEWEST = 10;

    private final InstantSource clock = InstantSource.system();
    private final World world;
    private final List<Account> accounts;
    private final int minutes;
    private final JumpingSource source;
    private final Bots bots = Bots.unlimited();
    private final Set<String> jumped = new HashSet<>();
    private final List<Account> waiting;
    private final Consumer<String> listener;

    /**
     * What came of it.
     *
     * @param jumps posts that jumped
     * @param told how many of their accounts people were told of
     * @param polls polls in the measured time
     * @param givenUp stream records that could not be handled
     */
    record Outcome(List<Way> ways, int jumps, long told, long polls, long givenUp) {}

    LatencyRun(long seed, int accounts, int minutes, Consumer<String> listener) {
        this.world = new World(seed, accounts);
        this.accounts = world.accounts().stream()
                .map(one -> new Account(one.id(), one.name(), one.nameEn(), one.kind(), COUNTRY, true))
                .toList();
        this.minutes = minutes;
        this.source = new JumpingSource(world, clock);
        this.waiting = new ArrayList<>(this.accounts);
        Collections.shuffle(waiting, new Random(seed));
        this.listener = listener;
    }

    Outcome run() throws IOException {
        try (SimulatorServer server = SimulatorServer.start(bots, clock, 0);
                LocalCloud cloud = cloud(server)) {
            WarmUp warmUp = new WarmUp(world, clock.instant());
            accounts.forEach(account -> warmUp.run(account, cloud.stores()));
            listener.accept("warmed up");
            cloud.start();
            Instant start = clock.instant();
            // The first minute is for the machine to come into its stride.
            minute(cloud, start.plus(MINUTE), false);
            Instant from = clock.instant();
            long polls = cloud.polls();
            for (int minute = 1; minute <= minutes; minute++) {
                minute(cloud, start.plus(MINUTE.multipliedBy(minute + 1L)), true);
                listener.accept("minute " + minute + ", " + bots.deliveries().size() + " messages");
            }
            polls = cloud.polls() - polls;
            sleepUntil(clock.instant().plus(GRACE));
            return outcome(cloud, from, polls);
        }
    }

    private LocalCloud cloud(SimulatorServer server) {
        ChannelSettings channel = new ChannelSettings(CHANNEL, ChannelType.WEBHOOK, "address", "signing", 1000);
        AlertSettings settings = new AlertSettings(
                null,
                new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                List.of(),
                List.of(channel),
                List.of(Route.all(List.of(CHANNEL))),
                List.of(CHANNEL),
                List.of(),
                AlertSettings.USUAL_ESCALATION,
                true);
        Channels channels = new Channels(
                "lab",
                () -> {
                    throw new IllegalStateException("no topic here");
                },
                () -> name -> name.equals("address")
                        ? Bot.WEBHOOK.url(server).toString()
                        : Bot.WEBHOOK.secret().orElseThrow(),
                clock,
                Set.of(),
                true);
        return new LocalCloud(new LocalCloud.Options(
                null,
                RETENTION,
                true,
                MINUTE,
                accounts,
                Source.SIMULATOR,
                stores -> source,
                new Messaging(() -> settings, new KnownChannels(channels::of), Tempo.REAL),
                clock));
    }

    /** Lets posts jump, spread over the minute, and all accounts become due before it ends. */
    private void minute(LocalCloud cloud, Instant end, boolean jumps) {
        Instant hurry = end.minus(BEFORE_DISPATCH);
        Duration apart = Duration.between(clock.instant(), hurry).dividedBy(JUMPS_A_MINUTE + 1L);
        for (int i = 0; jumps && i < JUMPS_A_MINUTE; i++) {
            jump(cloud.stores());
            sleepUntil(clock.instant().plus(apart));
        }
        sleepUntil(hurry);
        accounts.forEach(account -> hurry(cloud.stores(), account.id()));
        sleepUntil(end);
    }

    private void jump(Stores stores) {
        while (!waiting.isEmpty()) {
            String id = waiting.remove(waiting.size() - 1).id();
            LivePost post = stores.baselines().find(id).map(Stored::value).stream()
                    .flatMap(baseline -> baseline.live().values().stream())
                    .filter(this::canJump)
                    .max(Comparator.comparingLong(LatencyRun::interactions))
                    .orElse(null);
            if (post != null) {
                jumped.add(id);
                source.jump(id, post.mid());
                return;
            }
        }
    }

    private boolean canJump(LivePost post) {
        Duration age = Duration.between(post.publishedAt(), clock.instant());
        return age.compareTo(YOUNGEST) > 0
                && age.compareTo(OLDEST) < 0
                && post.heat().level() == 0
                && interactions(post) >= FEWEST;
    }

    private static long interactions(LivePost post) {
        return post.counts().basis().equals(Basis.ALL) ? post.counts().interactions(Basis.ALL) : 0;
    }

    /** Another poll that came between is as good. */
    private void hurry(Stores stores, String id) {
        Stored<WatchedAccount> stored = stores.accounts().find(id).orElseThrow();
        WatchedAccount account = stored.value();
        Instant now = clock.instant();
        Instant due = account.poll().dueAt();
        if (due != null && due.isAfter(now)) {
            stores.accounts()
                    .replace(Optional.of(stored), account.with(account.poll().dueAt(now)));
        }
    }

    private Outcome outcome(LocalCloud cloud, Instant from, long polls) {
        Map<String, Instant> received = new HashMap<>();
        bots.deliveries()
                .forEach(delivery -> delivery.id().ifPresent(id -> received.putIfAbsent(id, delivery.received())));
        List<Way> ways = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RaisedAlert raised : cloud.stores().alerts().latest(from, clock.instant(), Integer.MAX_VALUE)) {
            if (raised.notification() == null
                    || !raised.notification().decision().isTold()) {
                continue;
            }
            String id = Messages.id(raised.alert(), raised.notification().decision());
            Instant at = received.get(id);
            if (at == null) {
                throw new IllegalStateException("message " + id + " never arrived");
            }
            told.add(raised.alert().accountId());
            ways.add(
                    new Way(id, raised.alert().raisedAt(), raised.notification().decidedAt(), at));
        }
        told.retainAll(jumped);
        return new Outcome(ways, jumped.size(), told.size(), polls, cloud.givenUp());
    }

    private void sleepUntil(Instant moment) {
        try {
            Thread.sleep(Math.max(0, Duration.between(clock.instant(), moment).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
