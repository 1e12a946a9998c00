package org.legation.local.cloud;

import org.jboss.logging.Logger;

/** Moves work from one place to the next until it is stopped. */
abstract class Pump implements Runnable {

    private static final Logger LOG = Logger.getLogger(Pump.class);

    static final long SHORTEST_PAUSE = 5;

    private final Load load;
    private final long longestPause;
    private volatile boolean stopped;

    /**
     * Makes a pump.
     *
     * @param longestPause how many milliseconds to wait at the most when there is nothing to move
     */
    Pump(Load load, long longestPause) {
        this.load = load;
        this.longestPause = longestPause;
    }

    /** Moves some work, if there is any. */
    abstract boolean move();

    @Override
    public void run() {
        long pause = SHORTEST_PAUSE;
        while (!stopped) {
            boolean[] moved = {false};
            try {
                load.busy(() -> moved[0] = move());
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s goes on after an error", getClass().getSimpleName());
            }
            if (moved[0]) {
                pause = SHORTEST_PAUSE;
            } else {
                pause(pause);
                pause = Math.min(2 * pause, longestPause);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
