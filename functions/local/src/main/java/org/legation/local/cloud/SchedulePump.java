package org.legation.local.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
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
    private final Consumer<String> failures;
    private volatile Instant next;
    private volatile boolean moving;

    /**
     * Makes a pump.
     *
     * @param failures takes the events of firings that are given up
     */
    SchedulePump(
            Trigger.Schedule trigger, InstantSource clock, FunctionHost host, Consumer<String> failures, Load load) {
        super(load, 20);
        this.trigger = trigger;
        this.clock = clock;
        this.host = host;
        this.failures = failures;
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
        invoke(trigger.input().replace(Trigger.Schedule.TIME, due.toString()));
        return true;
    }

    private void invoke(String event) {
        for (int attempt = 0; attempt <= Trigger.Schedule.RETRIES; attempt++) {
            try {
                host.invoke(trigger.function(), event);
                return;
            } catch (RuntimeException e) {
                LOG.errorf(e, "schedule %s failed", trigger.name());
            }
        }
        failures.accept(event);
    }
}
