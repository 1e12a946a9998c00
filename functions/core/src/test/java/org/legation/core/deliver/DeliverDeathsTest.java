package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.deliver.Given.ROOM;
import static org.legation.core.deliver.Given.queued;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.alert.Outcome;

/** A worker dies before or after each of its writes; the next ones mend what it left. */
class DeliverDeathsTest {

    private static final int MESSAGES = 5;

    /** Writes of an undisturbed run with three messages an hour: it has two sent alone and three in a summary. */
    private static final int WRITES = writes();

    private static int writes() {
        Post post = full();
        int before = post.saboteur.writes();
        post.run(ROOM);
        return post.saboteur.writes() - before;
    }

    private static Post full() {
        Post post = new Post(3, ROOM);
        for (int i = 0; i < MESSAGES; i++) {
            post.outbox.put(queued("m" + i, NOON.minusMillis(9 - i)));
        }
        return post;
    }

    static Stream<Arguments> deaths() {
        return IntStream.range(0, WRITES)
                .boxed()
                .flatMap(i -> Stream.of(Arguments.of(i, true), Arguments.of(i, false)));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void wheneverAWorkerDiesEverythingIsToldUnderOneId(int write, boolean after) {
        Post post = full();
        if (after) {
            post.saboteur.dieAfter(write);
        } else {
            post.saboteur.dieBefore(write);
        }
        post.run(ROOM);

        post.runFor(Duration.ofHours(4));

        assertThat(told(post))
                .hasSize(MESSAGES)
                .allSatisfy((id, under) ->
                        assertThat(under).as(id).containsOnly(under.get(0)).hasSizeBetween(1, 2));
        assertThat(post.outbox.values().values()).noneMatch(Queued::isWaiting);
    }

    @Test
    void theDeathsAreMany() {
        assertThat(WRITES).isGreaterThan(15);
    }

    @Test
    void aWorkerThatDiesWhileAChannelIsAskedLeavesTheMessageInHandForAMinute() {
        Post post = full();
        post.answer = message -> {
            throw new Ended();
        };
        try {
            post.step.turn(ROOM);
        } catch (Ended e) {
            post.answer = message -> Outcome.DELIVERED;
        }

        post.now = NOON.plusSeconds(59);
        post.step.turn(ROOM);
        assertThat(post.arrived()).doesNotContain("m0");
        post.runFor(Duration.ofHours(2));

        assertThat(post.arrived()).containsOnlyOnce("m0");
        assertThat(post.outbox.get(ROOM, "m0").attempts()).isEqualTo(2);
    }

    /** The process is gone. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Of each message the ids under which it arrived. */
    static Map<String, List<String>> told(Post post) {
        Map<String, List<String>> told = new HashMap<>();
        for (String id : post.arrived()) {
            List<String> of = post.outbox.get(ROOM, id).speaksOf();
            for (String one : of.isEmpty() ? List.of(id) : of) {
                told.computeIfAbsent(one, any -> new ArrayList<>()).add(id);
            }
        }
        return told;
    }
}
