package org.legation.lab.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.desk.AlertSettings;
import org.legation.core.poll.TimelineSource;
import org.legation.events.SqsBatch;
import org.legation.events.topology.Function;
import org.legation.events.topology.Source;
import org.legation.events.topology.Topology;
import org.legation.events.topology.Trigger;
import org.legation.lab.platform.Platform;
import org.legation.lab.platform.Stream;
import org.legation.lab.soak.SoakClock;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.Tempo;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/** The deployed functions and schedules over the fictional world, minute by minute, with the usual settings. */
final class Course {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration ROLLUPS = Duration.ofHours(12);
    private static final int MESSAGES_AT_A_TIME = 10;

    private final World world;
    private final SoakClock clock;
    private final Instant began;
    private final Platform platform;
    private final List<Sent> sent = new ArrayList<>();
    private int polls;

    private Course(World world, Instant start, Incident incident) {
        this.world = world;
        this.clock = new SoakClock(start);
        this.began = start;
        SimulatorSource honest = new SimulatorSource(world, clock);
        TimelineSource source = (account, ticket) -> incident.shown(honest.read(account, ticket), start);
        Messaging messaging = new Messaging(
                () -> AlertSettings.USUAL,
                settings -> (message, now) -> {
                    sent.add(new Sent(settings.name(), message, now));
                    return Outcome.DELIVERED;
                },
                new Tempo(1, clock));
        this.platform = new Platform(new Platform.Wiring(
                world.accounts(), source, messaging, clock, (table, memory) -> memory, UnaryOperator.identity()));
    }

    /** With empty tables, and nothing going wrong. */
    static Course start(World world, Instant start) {
        return new Course(world, start, Incident.NONE);
    }

    /** Another course that goes on from here, where something goes wrong at once. */
    Course branch(Incident incident) {
        Course branch = new Course(world, now(), incident);
        branch.platform.takeOver(platform);
        return branch;
    }

    /** Its present moment. */
    Instant now() {
        Instant now = clock.instant();
        return now.equals(began) ? began : now.truncatedTo(ChronoUnit.MINUTES).plus(STEP);
    }

    /** Goes on up to a moment. */
    void run(Instant until) {
        for (Instant minute = now(); minute.isBefore(until); minute = minute.plus(STEP)) {
            clock.until(minute);
            for (Trigger trigger : Topology.triggers(Source.SIMULATOR)) {
                if (trigger instanceof Trigger.Schedule schedule && isDue(schedule, minute)) {
                    platform.fire(schedule, minute);
                    poll();
                    drain();
                }
            }
        }
    }

    /** Sums and boards are renewed less often than in the cloud: no alert depends on them, and they take the most time. */
    private static boolean isDue(Trigger.Schedule schedule, Instant minute) {
        boolean isRollup = schedule.function() == Function.ROLLUP;
        Duration every = isRollup && schedule.every().compareTo(ROLLUPS) < 0 ? ROLLUPS : schedule.every();
        return minute.getEpochSecond() % every.toSeconds() == 0;
    }

    private void poll() {
        List<SqsBatch.Message> all = platform.messages();
        while (polls < all.size()) {
            int to = Math.min(all.size(), polls + MESSAGES_AT_A_TIME);
            platform.fetch(List.copyOf(all.subList(polls, to)));
            polls = to;
        }
    }

    private void drain() {
        while (!platform.isDrained()) {
            for (Function function : platform.streamed()) {
                Stream.Delivery rest = platform.stream(function).rest();
                if (!rest.isEmpty()) {
                    platform.deliver(function, rest);
                    platform.stream(function).forget();
                }
            }
        }
    }

    int polls() {
        return polls;
    }

    /** What was raised in a span of time, oldest first. */
    List<RaisedAlert> raised(Instant from, Instant before) {
        return platform.stores().alerts().latest(from, before, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(raised -> raised.alert().raisedAt()))
                .toList();
    }

    /** What channels took in a span of time, oldest first. */
    List<Sent> sent(Instant from, Instant before) {
        return sent.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(before))
                .toList();
    }
}
