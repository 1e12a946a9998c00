package org.legation.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** Stretches of time in which a host is down in one way. The time is cut into spans, each of which has one outage or none. */
record Outages(long seed) implements Faults {

    private static final long SPAN_SECONDS = 8 * 3600;
    private static final double SHARE_OF_SPANS = 0.7;
    private static final long SHORTEST = 180;
    private static final long LONGEST = 4 * 3600;

    @Override
    public Optional<Fault> at(Call call, Instant now, long number) {
        long second = now.getEpochSecond();
        long span = Math.floorDiv(second, SPAN_SECONDS);
        SplittableRandom random = Dice.of(seed, call.host().hashCode() * 0x1F1F1F1FL + span);
        if (random.nextDouble() >= SHARE_OF_SPANS) {
            return Optional.empty();
        }
        long length = Math.round(SHORTEST * Math.pow((double) LONGEST / SHORTEST, random.nextDouble()));
        long start = span * SPAN_SECONDS + random.nextLong(SPAN_SECONDS - length);
        boolean down = second >= start && second < start + length;
        return down ? Optional.of(Fault.any(random)) : Optional.empty();
    }
}
