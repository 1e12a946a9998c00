package org.legation.core.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legation.core.Samples.NOON;
import static org.legation.core.deliver.Given.dueAt;
import static org.legation.core.deliver.Given.failing;
import static org.legation.core.deliver.Given.major;
import static org.legation.core.deliver.Given.queued;
import static org.legation.core.deliver.Given.sent;
import static org.legation.core.deliver.Given.tried;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legation.core.deliver.DeliveryPolicy.Decision;

class DeliveryPolicyTest {

    private static final int PER_HOUR = 6;
    private static final Instant EARLIER = NOON.minusSeconds(60);
    private static final Instant YESTERDAY = NOON.minus(Duration.ofHours(25));
    private static final ChannelState NEW = sent();

    /** Five of six are sent within the hour, none within the last minute. */
    private static final ChannelState ONE_LEFT = sent(minutes(50), minutes(40), minutes(30), minutes(20), minutes(10));

    private static final ChannelState NONE_LEFT =
            sent(minutes(59), minutes(50), minutes(40), minutes(30), minutes(20), minutes(10));

    static List<Arguments> rules() {
        Queued old = queued("old", EARLIER);
        Queued young = queued("young", NOON);
        Queued major = major("major", NOON);
        Queued late = queued("late", YESTERDAY);
        Queued summary = Summary.of(Given.ROOM, List.of(queued("x", EARLIER), queued("y", EARLIER)), NOON);
        return List.of(
                Arguments.of("nothing waits", NEW, List.of(), "nothing"),
                Arguments.of("the oldest first", NEW, List.of(young, old), "send old"),
                Arguments.of("majors before all", NEW, List.of(old, major, young), "send major"),
                Arguments.of("a summary before majors", NEW, List.of(major, summary), "send " + summary.id()),
                Arguments.of(
                        "one in hand is passed over",
                        NEW,
                        List.of(dueAt(old, NOON.plusSeconds(9)), young),
                        "send young"),
                Arguments.of("all put off", NEW, List.of(dueAt(old, NOON.plusSeconds(9))), "wait 9"),
                Arguments.of("due to the moment", NEW, List.of(dueAt(old, NOON)), "send old"),
                Arguments.of("left alone", failing(1, NOON.plusSeconds(7)), List.of(old), "wait 7"),
                Arguments.of("left alone until now", failing(1, NOON), List.of(old), "send old"),
                Arguments.of("the last of the hour, one waits", ONE_LEFT, List.of(old), "send old"),
                Arguments.of(
                        "the last of the hour, more wait", ONE_LEFT, List.of(old, young, major), "sum major old young"),
                Arguments.of(
                        "the last of the hour, of which one is not due",
                        ONE_LEFT,
                        List.of(old, dueAt(young, NOON.plusSeconds(1))),
                        "send old"),
                Arguments.of(
                        "the last of the hour is the summary's",
                        ONE_LEFT,
                        List.of(summary, old, young),
                        "send " + summary.id()),
                Arguments.of("one tried before goes alone", ONE_LEFT, List.of(tried(old, 1), young), "send old"),
                Arguments.of(
                        "and is not in the summary", ONE_LEFT, List.of(tried(old, 1), young, major), "sum major young"),
                Arguments.of("none left", NONE_LEFT, List.of(old), "wait 60"),
                Arguments.of("late", NEW, List.of(young, late, major), "sum late"),
                Arguments.of("late and tried", NEW, List.of(young, tried(late, 1)), "send late"),
                Arguments.of("failing: one is tried", failing(2, NOON), List.of(old, major, young), "send major"),
                Arguments.of(
                        "failing: the one that was tried", failing(2, NOON), List.of(tried(old, 2), major), "send old"),
                Arguments.of("failing: late ones stay apart", failing(2, NOON), List.of(late, young), "send young"),
                Arguments.of(
                        "failing: all are late",
                        failing(2, NOON),
                        List.of(late, queued("later", YESTERDAY)),
                        "sum late later"),
                Arguments.of(
                        "failing: a summary is not renewed",
                        failing(2, NOON),
                        List.of(late, summary),
                        "send " + summary.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void whatIsNext(String name, ChannelState state, List<Queued> waiting, String expected) {
        assertThat(said(state, waiting)).isEqualTo(expected);
    }

    static List<Arguments> services() {
        Duration[] fifteen = IntStream.range(0, 15)
                .mapToObj(i -> Duration.ofSeconds(50 - 3 * i))
                .toArray(Duration[]::new);
        return List.of(
                Arguments.of("four in a second", sent(millis(900), millis(300), millis(200), millis(100)), 100),
                Arguments.of(
                        "four in more than a second", sent(millis(1000), millis(300), millis(200), millis(100)), 0),
                Arguments.of("fifteen in a minute", sent(fifteen), 10_000),
                Arguments.of("fourteen in a minute", sent(Arrays.copyOf(fifteen, 14)), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void theServicesOwnLimitsAreKept(String name, ChannelState state, int wait) {
        Decision decision = new DeliveryPolicy(Backoff.REAL).decide(state, List.of(queued("a", EARLIER)), 60, NOON);

        assertThat(decision)
                .isEqualTo(
                        wait == 0
                                ? new Decision.Send(queued("a", EARLIER))
                                : new Decision.Wait(NOON.plusMillis(wait), "the channel has had as many as it may"));
    }

    @Test
    void byAFastClockTheServicesLimitsAreOfRealTime() {
        ChannelState state = sent(seconds(90), seconds(70), seconds(40), seconds(2));

        Decision decision = new DeliveryPolicy(new Backoff(100)).decide(state, List.of(queued("a", EARLIER)), 60, NOON);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Wait.class, wait -> assertThat(wait.until()).isEqualTo(NOON.plusSeconds(10)));
    }

    @Test
    void aSummarySpeaksOfNoMoreThanFitIntoIt() {
        List<Queued> many =
                IntStream.range(0, 300).mapToObj(i -> queued("m" + i, EARLIER)).toList();

        Decision decision = new DeliveryPolicy(Backoff.REAL).decide(ONE_LEFT, many, PER_HOUR, NOON);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Summarise.class,
                        summarise -> assertThat(summarise.messages()).hasSize(200));
    }

    /** What is decided does not depend on the order in which the outbox gives its messages. */
    private static String said(ChannelState state, List<Queued> waiting) {
        List<Queued> reversed = new ArrayList<>(waiting);
        Collections.reverse(reversed);
        String one = words(new DeliveryPolicy(Backoff.REAL).decide(state, waiting, PER_HOUR, NOON));
        assertThat(words(new DeliveryPolicy(Backoff.REAL).decide(state, reversed, PER_HOUR, NOON)))
                .isEqualTo(one);
        return one;
    }

    private static String words(Decision decision) {
        if (decision instanceof Decision.Send send) {
            return "send " + send.message().id();
        } else if (decision instanceof Decision.Summarise summarise) {
            return "sum "
                    + String.join(
                            " ", summarise.messages().stream().map(Queued::id).toList());
        } else if (decision instanceof Decision.Wait wait) {
            return "wait " + Duration.between(NOON, wait.until()).toSeconds();
        }
        return "nothing";
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
