package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.deliver.Given.ROOM;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.legation.core.alert.Message;
import org.legation.core.alert.Outcome;
import org.legation.core.alert.Severity;

/** What no outcome, no timing, no death and no second worker can break. */
class DeliveryLawsTest {

    private static final Severity[] SEVERITIES = Severity.values();

    @Property(tries = 300)
    void limitsAreKeptNothingIsLostAndNothingIsSentUnderTwoIds(@ForAll Random random) {
        World world = new World(random);
        for (int i = 0; i < 150; i++) {
            world.step();
        }
        world.recover();
        world.check();
    }

    private static final class World {
        private final Random random;
        private final int perHour;
        private final Post post;
        private final Set<String> put = new HashSet<>();
        private int number;

        World(Random random) {
            this.random = random;
            this.perHour = 2 + random.nextInt(20);
            this.post = new Post(perHour, ROOM);
            post.answer = this::answer;
        }

        void step() {
            post.now = post.now.plus(later());
            for (int i = random.nextInt(4); i > 0; i--) {
                put();
            }
            if (random.nextInt(5) == 0) {
                post.saboteur.dieBefore(random.nextInt(8));
            } else if (random.nextInt(5) == 0) {
                post.saboteur.dieAfter(random.nextInt(8));
            }
            if (random.nextInt(3) == 0) {
                post.saboteur.beforeNextWrite(this::meanwhile);
            }
            if (random.nextInt(3) == 0) {
                post.whenAsked = this::meanwhile;
            }
            post.takes = Duration.ofMillis(random.nextInt(5_000));
            post.run(ROOM);
            post.saboteur.live();
        }

        /** While one worker is between two writes, or waits for an answer, another comes, and may die. */
        private void meanwhile() {
            Instant then = post.now;
            post.run(ROOM);
            // The first is not held up by it.
            post.now = then;
        }

        private Duration later() {
            return switch (random.nextInt(20)) {
                case 0 -> Duration.ofHours(random.nextInt(40));
                case 1, 2, 3 -> Duration.ofMinutes(random.nextInt(60));
                case 4, 5, 6, 7 -> Duration.ofSeconds(random.nextInt(90));
                default -> Duration.ofMillis(random.nextInt(2_000));
            };
        }

        private void put() {
            String id = "m" + number++;
            put.add(id);
            post.outbox.put(
                    Queued.of(ROOM, Given.message(id, SEVERITIES[random.nextInt(SEVERITIES.length)]), post.now));
        }

        private Outcome answer(Message message) {
            return switch (random.nextInt(8)) {
                case 0 -> Outcome.failed("500");
                case 1 -> Outcome.refused("no");
                case 2 -> Outcome.throttled(Duration.ofSeconds(random.nextInt(900)), "slow");
                case 3 -> throw new IllegalStateException("broken");
                default -> Outcome.DELIVERED;
            };
        }

        void recover() {
            post.answer = message -> Outcome.DELIVERED;
            post.whenAsked = () -> {};
            post.takes = Duration.ZERO;
            post.runFor(Duration.ofHours(1));
            for (int hours = 0; hours < 200 && !post.outbox.waiting(ROOM).isEmpty(); hours++) {
                post.runFor(Duration.ofHours(1));
            }
        }

        void check() {
            assertThat(post.outbox.waiting(ROOM)).isEmpty();
            Map<String, Set<String>> ids = new HashMap<>();
            for (Post.Sent sent : post.sent) {
                String id = sent.message().id();
                List<String> of = post.outbox.get(ROOM, id).speaksOf();
                (of.isEmpty() ? List.of(id) : of)
                        .forEach(one ->
                                ids.computeIfAbsent(one, any -> new HashSet<>()).add(id));
            }
            assertThat(ids.keySet()).isEqualTo(put);
            assertThat(DeliverDeathsTest.told(post).keySet()).isEqualTo(put);
            assertThat(ids).allSatisfy((id, under) -> assertThat(under).as(id).hasSize(1));
            limit(perHour, Duration.ofHours(1));
            limit(DeliveryPolicy.PER_MINUTE, Duration.ofMinutes(1));
            limit(DeliveryPolicy.PER_SECOND, Duration.ofSeconds(1));
        }

        /** No stretch of time holds more. */
        private void limit(int most, Duration within) {
            List<Instant> times = post.sent.stream().map(Post.Sent::at).sorted().toList();
            for (int i = most; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - most), times.get(i)))
                        .as("%d in %s", most + 1, within)
                        .isGreaterThanOrEqualTo(within);
            }
        }
    }
}
