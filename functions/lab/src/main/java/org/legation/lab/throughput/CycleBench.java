package org.legation.lab.throughput;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.legation.events.topology.Table;
import org.legation.local.cloud.LocalCloud;
import org.legation.simulator.SimulatorSource;
import org.legation.simulator.World;

/** Runs whole poll cycles through the local cloud in memory, by a clock that it sets itself. */
final class CycleBench implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-11-20T04:00:00Z");
    private static final Duration FIRST_DUE = Duration.ofMinutes(6);
    /** Every account is due again after this, whatever its pace. */
    private static final Duration LONGEST_PACE = Duration.ofHours(7);

    private final int accounts;
    private final HandClock clock = new HandClock();
    private final LocalCloud cloud;
    /** Polls of the cycles before; one that is due at the start belongs to the first. */
    private long polled;

    CycleBench(int accounts) {
        this.accounts = accounts;
        World world = new World(1, accounts);
        this.cloud = new LocalCloud(new LocalCloud.Options(
                null,
                Duration.ofDays(90),
                true,
                Duration.ofMillis(50),
                world.accounts(),
                new SimulatorSource(world, clock),
                clock));
    }

    /** Makes the accounts known, so that they can become due. */
    void start() {
        cloud.start();
        waitFor(() -> cloud.usage(Table.ACCOUNTS).inserted() >= accounts);
        cloud.settle();
    }

    /** The first poll of every account, which finds a page of posts. */
    Cycle first() {
        return cycle(FIRST_DUE);
    }

    /** Another poll of every account, some hours later. */
    Cycle another() {
        return cycle(LONGEST_PACE);
    }

    private Cycle cycle(Duration wait) {
        long posts = cloud.usage(Table.POSTS).changed();
        long busy = cloud.load().busyNanos();
        long emulators = emulatorNanos();
        long start = System.nanoTime();
        clock.advance(wait);
        waitFor(() -> cloud.polls() - polled >= accounts);
        cloud.settle();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (cloud.usage(Table.POSTS).changed() == posts) {
            throw new IllegalStateException("no posts were read: there is nothing to measure");
        }
        if (cloud.givenUp() > 0) {
            throw new IllegalStateException(cloud.givenUp() + " records could not be handled");
        }
        long before = polled;
        polled = cloud.polls();
        return new Cycle(
                polled - before,
                cloud.usage(Table.POSTS).changed() - posts,
                seconds,
                (double) (emulatorNanos() - emulators) / (cloud.load().busyNanos() - busy));
    }

    private long emulatorNanos() {
        long nanos = cloud.load().emulatorNanos();
        for (Table table : Table.values()) {
            nanos += cloud.usage(table).nanos();
        }
        return nanos;
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitFor(Condition condition) {
        while (!condition.holds()) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        cloud.close();
    }

    /** A clock that stands until it is set on. */
    private static final class HandClock implements InstantSource {

        private volatile Instant now = START;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
