package org.legation.adapters;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.legation.core.expect.Mix;
import org.legation.core.spike.AccountHours;
import org.legation.core.spike.Detection;
import org.legation.core.spike.Episode;
import org.legation.core.spike.Heat;

/** Arbitrary states of detection. */
public final class SomeStates {

    private static final Arbitrary<Integer> HUNDREDTHS =
            Arbitraries.integers().between(0, 31_000).edgeCases(cases -> cases.add(0));
    private static final Arbitrary<Float> SUMS = Arbitraries.floats().between(0, 100);

    private SomeStates() {}

    public static Arbitrary<Heat> heats() {
        Arbitrary<Episode> episodes = Combinators.combine(
                        Some.moments(), Arbitraries.floats().between(0, 1e6f), Some.moments())
                .as(Episode::new);
        Arbitrary<Heat> any = Combinators.combine(
                        HUNDREDTHS, HUNDREDTHS, Arbitraries.integers().between(0, 12), episodes.injectNull(0.5))
                .as(Heat::new);
        return Arbitraries.oneOf(Arbitraries.just(Heat.COLD), any);
    }

    public static Arbitrary<Detection> detections() {
        Arbitrary<Mix> mixes = Arbitraries.oneOf(
                Arbitraries.just(Mix.UNKNOWN),
                Combinators.combine(SUMS, SUMS, SUMS, SUMS).as(Mix::new));
        return Combinators.combine(Arbitraries.maps(Some.types(), mixes).ofMaxSize(2), Some.tails(), hours())
                .as(Detection::new);
    }

    /** Hours of a few weeks, some of them overslept; often none. */
    private static Arbitrary<AccountHours> hours() {
        Arbitrary<AccountHours> learned = Combinators.combine(
                        Some.moments(),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.longs(),
                        heats(),
                        Some.moments())
                .as((from, looks, seed, heat, spike) -> hours(from, looks, seed).with(heat, spike));
        return Arbitraries.oneOf(Arbitraries.just(AccountHours.START), learned);
    }

    /** Hours of an account that was looked at so often. */
    public static AccountHours hours(Instant from, int looks, long seed) {
        Random random = new Random(seed);
        AccountHours hours = AccountHours.START;
        Instant at = from;
        for (int i = 0; i < looks; i++) {
            Instant last = at;
            at = at.plus(Duration.ofMinutes(random.nextInt(10) == 0 ? 400 : 45));
            hours = hours.after(last, Math.round(40 * Math.exp(random.nextGaussian())), at);
        }
        return hours;
    }
}
