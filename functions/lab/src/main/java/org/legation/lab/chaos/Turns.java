package org.legation.lab.chaos;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Two workers at once, one step at a time: at each call of {@link #pass} a seed decides who goes on. So every
 * interleaving can happen, and each happens again with its seed.
 */
final class Turns {

    private final SplittableRandom random;
    private final Executor executor;
    private final ThreadLocal<Integer> worker = new ThreadLocal<>();
    private volatile @Nullable Race race;

    Turns(SplittableRandom random, Executor executor) {
        this.random = random;
        this.executor = executor;
    }

    /** Runs two workers until both have ended. */
    void race(Runnable one, Runnable other) {
        Race started = new Race();
        race = started;
        CompletableFuture<Void> both =
                CompletableFuture.allOf(started.run(0, one, executor), started.run(1, other, executor));
        started.turn[random.nextInt(2)].release();
        try {
            both.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            race = null;
        }
    }

    /** Lets the other worker go on, or not. */
    void pass() {
        Race running = race;
        Integer self = worker.get();
        if (running != null && self != null && random.nextBoolean()) {
            running.pass(self);
        }
    }

    private final class Race {

        private final Semaphore[] turn = {new Semaphore(0), new Semaphore(0)};
        private final boolean[] ended = new boolean[2];

        CompletableFuture<Void> run(int self, Runnable work, Executor on) {
            return CompletableFuture.runAsync(
                    () -> {
                        turn[self].acquireUninterruptibly();
                        worker.set(self);
                        try {
                            work.run();
                        } finally {
                            worker.remove();
                            ended[self] = true;
                            turn[1 - self].release();
                        }
                    },
                    on);
        }

        void pass(int self) {
            if (!ended[1 - self]) {
                turn[1 - self].release();
                turn[self].acquireUninterruptibly();
            }
        }
    }
}
