package org.legation.core.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.legation.core.store.Replacing;
import org.legation.core.store.Stored;

/**
 * The one way to a source. Breaker, pace and budget lie in the store, so that they hold for all workers and across cold
 * starts.
 */
public final class Gate {

    /** A worker waits this long for its turn before it gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final SourceStore store;
    private final SourceLimits limits;
    private final InstantSource clock;
    private final Pause pause;
    private final double speed;

    /** By a clock that runs as the real one does. */
    public Gate(SourceStore store, SourceLimits limits, InstantSource clock, Pause pause) {
        this(store, limits, clock, pause, 1);
    }

    /**
     * By any clock.
     *
     * @param pause waits by that clock
     * @param speed how many times as fast as the real one it runs: what takes a worker real time, such as an answer,
     *     takes so many times as long by it
     */
    public Gate(SourceStore store, SourceLimits limits, InstantSource clock, Pause pause, double speed) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
        this.speed = speed;
    }

    /** Where the source stands. */
    public SourceState state() {
        return store.find(limits.source())
                .map(Stored::value)
                .orElseGet(() -> SourceState.start(limits, clock.instant()));
    }

    /**
     * Comes in, after waiting a little if need be. What may be spent at the most is counted at once.
     *
     * @param worker who it is; two may have one name, as those with one ticket do
     * @throws SourceException if the source may not be asked now; it says why, and before when asking is in vain
     */
    public Permit enter(String worker, Ask ask) throws SourceException {
        Instant givesUp = clock.instant().plus(real(PATIENCE));
        while (true) {
            Instant now = clock.instant();
            Optional<Stored<SourceState>> seen = store.find(limits.source());
            SourceState state = seen.map(Stored::value).orElseGet(() -> SourceState.start(limits, now));
            String visitor = worker + "/" + now.toEpochMilli();
            SourceState.Entry entry = state.enter(visitor, ask, limits, hold(), now);
            if (entry instanceof SourceState.Entry.Admitted admitted) {
                if (store.replace(limits.source(), seen, admitted.state()).isPresent()) {
                    return new Permit(this, visitor, ask, now, clock.instant());
                }
                continue;
            }
            SourceState.Entry.Refused refused = (SourceState.Entry.Refused) entry;
            if (refused.why() != SourceFailure.BUSY || !now.isBefore(givesUp)) {
                throw notNow(refused.why(), refused.until());
            }
            pause.pause(least(LOOK_AGAIN, Duration.between(now, refused.until())));
        }
    }

    SourceException notNow(SourceFailure why, Instant until) {
        return SourceException.notAsked(why, limits.source() + ": " + why + ", not asked before " + until, until);
    }

    void leave(Visit visit) {
        Replacing.<SourceState>loop(
                store.find(limits.source()),
                seen -> seen.orElseGet(() -> SourceState.start(limits, visit.enteredAt()))
                        .leave(visit, clock.instant()),
                (seen, next) -> store.replace(limits.source(), seen, next),
                () -> store.find(limits.source()));
    }

    /** The gate's time. */
    public Instant now() {
        return clock.instant();
    }

    /** How long after it came in a worker may still be at work. */
    Duration hold() {
        return real(SourceState.HOLD);
    }

    /** A real length of time, by the gate's clock. */
    Duration real(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * speed));
    }

    void pauseUntil(Instant moment) {
        Instant now = clock.instant();
        if (now.isBefore(moment)) {
            pause.pause(Duration.between(now, moment));
        }
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
