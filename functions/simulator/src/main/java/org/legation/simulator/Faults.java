package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Which calls go wrong, and how. Every implementation here is a pure function of its arguments. */
@FunctionalInterface
public interface Faults {

    /**
     * The fault that a call meets.
     *
     * @param number how many calls the simulator had before this one
     */
    Optional<Fault> at(Call call, Instant now, long number);

    /** Nothing goes wrong. */
    static Faults none() {
        return (call, now, number) -> Optional.empty();
    }

    /**
     * Any fault, at any call.
     *
     * @param share the share of calls that meet one, 0 to 1
     */
    static Faults random(long seed, double share) {
        return (call, now, number) -> {
            SplittableRandom random = Dice.of(seed, number);
            return random.nextDouble() < share ? Optional.of(Fault.any(random)) : Optional.empty();
        };
    }

    /**
     * Outages: stretches of three minutes to four hours, about two a day and host, in which one fault holds for every
     * call to the host.
     */
    static Faults outages(long seed) {
        return new Outages(seed);
    }

    /** The given faults one after the other, from the call after {@code answered} calls on; then nothing. */
    static Faults after(long answered, Fault... faults) {
        List<Fault> script = List.of(faults);
        return (call, now, number) -> {
            long at = number - answered;
            return at >= 0 && at < script.size() ? Optional.of(script.get((int) at)) : Optional.empty();
        };
    }

    /** The given faults for the first calls; then nothing. */
    static Faults script(Fault... faults) {
        return after(0, faults);
    }

    /** One fault for every call to a host from a moment on, for a time. */
    static Faults during(String host, Instant from, Duration length, Fault fault) {
        return (call, now, number) -> call.host().equals(host) && !now.isBefore(from) && now.isBefore(from.plus(length))
                ? Optional.of(fault)
                : Optional.empty();
    }

    /** These, and the others where these see none. */
    default Faults or(Faults others) {
        return (call, now, number) -> at(call, now, number).or(() -> others.at(call, now, number));
    }
}
