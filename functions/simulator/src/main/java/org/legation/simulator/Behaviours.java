package org.legation.simulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the servers behave.
 *
 * @param on the behaviours that are on
 * @param pageSize ordinary posts on a page of a list
 * @param spacing how far apart the calls of one identity must be, in the long run (R)
 * @param burst how many calls may come at once before the spacing counts
 * @param block how long who keeps asking too fast is blocked (T)
 * @param clockSkew how far the servers' clock is ahead of ours; negative if it is behind
 * @param gateway the gateway's plan, credits and spelling
 * @param hourlyCalls calls in an hour that the open API allows a user
 * @param coolDownShare the share of the time in which RSSHub waits for a new cookie, 0 to 1
 */
public record Behaviours(
        Set<Behaviour> on,
        int pageSize,
        Duration spacing,
        int burst,
        Duration block,
        Duration clockSkew,
        GatewaySettings gateway,
        long hourlyCalls,
        double coolDownShare) {

    public Behaviours {
        on = Set.copyOf(on);
        if (pageSize < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "behaviours: page size and burst are at least 1, got " + pageSize + ", " + burst);
        }
    }

    /** A faithful Weibo on a good day: everything that is normal there, the clock right, and no outages of its own. */
    public static Behaviours calm() {
        return new Behaviours(
                EnumSet.allOf(Behaviour.class),
                10,
                Duration.ofSeconds(2),
                10,
                Duration.ofMinutes(30),
                Duration.ZERO,
                GatewaySettings.usual(),
                150,
                0);
    }

    /** Everything, also what is normal on a bad day only: a wrong clock and RSSHub without a cookie. */
    public static Behaviours all() {
        Behaviours calm = calm();
        return new Behaviours(
                calm.on,
                calm.pageSize,
                calm.spacing,
                calm.burst,
                calm.block,
                Duration.ofSeconds(-47),
                calm.gateway.withSpelling(GatewaySettings.Spelling.MIXED),
                calm.hourlyCalls,
                0.02);
    }

    public boolean has(Behaviour behaviour) {
        return on.contains(behaviour);
    }

    /** These, with one behaviour off. */
    public Behaviours without(Behaviour behaviour) {
        EnumSet<Behaviour> less = EnumSet.noneOf(Behaviour.class);
        less.addAll(on);
        less.remove(behaviour);
        return with(less);
    }

    /** These, with only the given behaviours on. */
    public Behaviours with(Set<Behaviour> behaviours) {
        return new Behaviours(
                behaviours, pageSize, spacing, burst, block, clockSkew, gateway, hourlyCalls, coolDownShare);
    }

    /** These, with another limit of pace. */
    public Behaviours withPace(Duration newSpacing, int newBurst, Duration newBlock) {
        return new Behaviours(
                on, pageSize, newSpacing, newBurst, newBlock, clockSkew, gateway, hourlyCalls, coolDownShare);
    }

    /** These, with another clock. */
    public Behaviours withClockSkew(Duration skew) {
        return new Behaviours(on, pageSize, spacing, burst, block, skew, gateway, hourlyCalls, coolDownShare);
    }

    /** These, with another plan, balance or spelling of the gateway. */
    public Behaviours withGateway(GatewaySettings settings) {
        return new Behaviours(on, pageSize, spacing, burst, block, clockSkew, settings, hourlyCalls, coolDownShare);
    }

    /** These, with another limit of the open API. */
    public Behaviours withHourlyCalls(long calls) {
        return new Behaviours(on, pageSize, spacing, burst, block, clockSkew, gateway, calls, coolDownShare);
    }

    /** These, with RSSHub without a cookie for another share of the time. */
    public Behaviours withCoolDownShare(double share) {
        return new Behaviours(on, pageSize, spacing, burst, block, clockSkew, gateway, hourlyCalls, share);
    }
}
