package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks too fast. An identity, and an address whatever its identities, may call once in a spacing and a few times at
 * once. The first calls beyond get 418; who goes on gets 432 to everything for the time of a block, and so does everybody
 * at the same address, also with a new identity.
 */
final class RateModel {

    /** How many calls get 418 before the block. */
    static final int WARNINGS = 3;

    private final Behaviours behaviours;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Instant> blockedUntil = new HashMap<>();

    RateModel(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /** The refusal of a call that comes too fast, or from somebody blocked. */
    synchronized Optional<Reply> refusal(Call call, Instant now) {
        if (!behaviours.has(Behaviour.RATE_LIMIT)) {
            return Optional.empty();
        }
        String address = "address " + call.address();
        String identity = call.cookie("SUB").map(sub -> "identity " + sub).orElse(address);
        if (isBlocked(address, now) || isBlocked(identity, now)) {
            return Optional.of(Fault.BLOCKED_432.refusal());
        }
        Bucket one = buckets.computeIfAbsent(address, key -> new Bucket(now));
        Bucket other = buckets.computeIfAbsent(identity, key -> new Bucket(now));
        boolean allowed = one.take(now);
        if (one != other) {
            allowed &= other.take(now);
        }
        if (allowed) {
            return Optional.empty();
        }
        if (Math.max(one.warnings, other.warnings) > WARNINGS) {
            blockedUntil.put(address, now.plus(behaviours.block()));
            blockedUntil.put(identity, now.plus(behaviours.block()));
            buckets.remove(address);
            buckets.remove(identity);
            return Optional.of(Fault.BLOCKED_432.refusal());
        }
        return Optional.of(Fault.TOO_FAST_418.refusal());
    }

    private boolean isBlocked(String who, Instant now) {
        Instant until = blockedUntil.get(who);
        return until != null && now.isBefore(until);
    }

    /** Calls left, which come back one in a spacing. */
    private final class Bucket {
        private double left = behaviours.burst();
        private int warnings;
        private Instant at;

        private Bucket(Instant at) {
            this.at = at;
        }

        private boolean take(Instant now) {
            double back = (double) Duration.between(at, now).toMillis()
                    / behaviours.spacing().toMillis();
            left = Math.min(behaviours.burst(), left + Math.max(0, back));
            at = now;
            if (left >= behaviours.burst()) {
                warnings = 0;
            }
            if (left < 1) {
                warnings++;
                return false;
            }
            left--;
            return true;
        }
    }
}
