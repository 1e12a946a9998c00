package org.legation.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.legation.core.memory.MemorySources;
import org.legation.core.memory.Saboteur;
import org.legation.core.time.Beijing;

/** What no interleaving of workers can break: they come, ask, leave or die, and time goes on. */
class GateLawsTest {

    private static final SourceLimits SPACED = new SourceLimits("s", Duration.ofSeconds(8), true, 5, 18, 90, 200);
    private static final SourceLimits CROWDED = new SourceLimits("s", Duration.ZERO, false, 5, 18, 90, 200);
    private static final List<SourceFailure> FAILURES = List.of(SourceFailure.values());

    @Property(tries = 200)
    void paceBudgetAndBreakerHoldForASourceThatServesOneAtATime(@ForAll Random random) {
        new World(SPACED, random).run(300);
    }

    @Property(tries = 200)
    void budgetAndBreakerHoldForASourceThatServesManyAtOnce(@ForAll Random random) {
        new World(CROWDED, random).run(300);
    }

    /** Four workers at one gate, and the source, which watches what it is asked. */
    private static final class World {
        private final Random random;
        private final SourceLimits limits;
        private final MemorySources store = new MemorySources(new Saboteur());
        private final Gate gate;
        private final @Nullable Permit[] permits = new Permit[4];
        private final Map<Object, Long> requests = new HashMap<>();
        private final Map<Object, Long> credits = new HashMap<>();
        private Instant now = NOON;
        private @Nullable Instant lastAsked;

        World(SourceLimits limits, Random random) {
            this.limits = limits;
            this.random = random;
            this.gate = new Gate(store, limits, () -> now, time -> now = now.plus(time));
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                now = now.plus(later());
                step(random.nextInt(permits.length));
            }
        }

        private Duration later() {
            return switch (random.nextInt(40)) {
                case 0 -> Duration.ofMinutes(random.nextInt(400));
                case 1, 2 -> toTheEndOfTheHour();
                case 3, 4 -> Duration.ofSeconds(random.nextInt(120));
                default -> Duration.ofMillis(random.nextInt(3_000));
            };
        }

        /** To a few seconds before or after it. */
        private Duration toTheEndOfTheHour() {
            Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Duration left = Duration.between(now, end).plusMillis(random.nextInt(-9_000, 9_000));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private void step(int worker) {
            Permit permit = permits[worker];
            try {
                if (permit == null) {
                    permits[worker] =
                            gate.enter("w" + random.nextInt(2), new Ask(1 + random.nextInt(4), random.nextInt(60)));
                } else if (random.nextInt(5) > 0) {
                    ask(permit, random.nextInt(20));
                } else {
                    permits[worker] = null;
                    if (random.nextBoolean()) {
                        permit.close();
                    }
                }
            } catch (SourceException e) {
                assertThat(e.failure()).isNotNull();
            }
        }

        private void ask(Permit permit, int most) throws SourceException {
            if (permit.mayAsk(most)) {
                permit.request(most, () -> answer(most));
                permit.note(most, true);
            }
        }

        private int answer(int cost) throws SourceException {
            SourceState state = store.get("s");
            assertThat(state.breaker().isOpen(now)).as("asked while open").isFalse();
            if (lastAsked != null) {
                assertThat(Duration.between(lastAsked, now)).isGreaterThanOrEqualTo(limits.spacing());
            }
            lastAsked = now;
            assertThat(count(requests, now.truncatedTo(ChronoUnit.HOURS), 1))
                    .isLessThanOrEqualTo(limits.requestsPerHour());
            assertThat(count(requests, Beijing.day(now), 1)).isLessThanOrEqualTo(limits.requestsPerDay());
            SourceFailure failure = random.nextInt(15) == 0 ? FAILURES.get(random.nextInt(FAILURES.size())) : null;
            // Who refuses does not charge.
            int charged = failure == null || failure.mayHaveCost() ? cost : 0;
            assertThat(count(credits, Beijing.day(now), charged)).isLessThanOrEqualTo(limits.creditsPerDay());
            assertThat(count(credits, YearMonth.from(Beijing.day(now)), charged))
                    .isLessThanOrEqualTo(limits.creditsPerMonth());
            if (failure != null) {
                throw new SourceException(failure, "as told");
            }
            return cost;
        }

        private static long count(Map<Object, Long> counts, Object key, long more) {
            return counts.merge(key, more, Long::sum);
        }
    }
}
