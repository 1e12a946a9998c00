package org.legation.local.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.legation.events.topology.Trigger;

/**
 * Fires a schedule by the clock it is given, which may run fast. A clock that runs so fast that firings pile up fires
 * once for all of them.
 */
final class SchedulePump extends Pump {

    private static final Logger LOG = Logger.getLogger(SchedulePump.class);

    private final Trigger.Schedule trigger;
    private final InstantSource clock;
    private final FunctionHost host;
    private volatile Instant next;
    private volatile boolean moving;

    SchedulePump(Trigger.Schedule trigger, InstantSource clock, FunctionHost host, Load load) {
        super(load, 20);
        this.trigger = trigger;
        this.clock = clock;
        this.host = host;
        this.next = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether nothing is due, and what was due is done. */
    boolean isIdle() {
        return clock.instant().isBefore(next) && !moving;
    }

    @Override
    boolean move() {
        moving = true;
        try {
            return fire(clock.instant());
        } finally {
            moving = false;
        }
    }

    private boolean fire(Instant now) {
        if (now.isBefore(next)) {
            return false;
        }
        long missed = Duration.between(next, now).dividedBy(trigger.every());
        Instant due = next.plus(trigger.every().multipliedBy(missed));
        next = due.plus(trigger.every());
        try {
            host.invoke(trigger.function(), trigger.input().replace(Trigger.Schedule.TIME, due.toString()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "schedule %s failed", trigger.name());
        }
        return true;
    }
}
