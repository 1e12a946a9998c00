package org.legation.core.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.legation.core.alert.Severity;

/**
 * Decides what a channel is sent next. Pure.
 *
 * <p>Each channel has two kinds of limits: the operator's, so many messages an hour, of which the last is kept for one
 * summary of all that wait; and the services' own, held with a margin: DingTalk and WeCom take 20 a minute, Feishu 5 a
 * second and 100 a minute, Slack about one a second with bursts.
 *
 * <p>A message that was tried alone may have arrived, whatever the answer was. It is never put into a summary, since
 * that would tell it under a second id.
 */
public final class DeliveryPolicy {

    static final int PER_MINUTE = 15;
    static final int PER_SECOND = 4;

    /** What has waited longer goes into a summary: alone it is no news any more. */
    static final Duration NEWS = Duration.ofHours(24);

    /** The most messages that one summary speaks of. */
    static final int MOST_IN_A_SUMMARY = 200;

    private static final Comparator<Queued> MOST_SEVERE_THEN_OLDEST = Comparator.comparing(
                    DeliveryPolicy::rank, Comparator.reverseOrder())
            .thenComparing(Queued::queuedAt)
            .thenComparing(Queued::id);

    /** Where all is failing, few messages take the risk, so that the others can still be summarised. */
    private static final Comparator<Queued> TRIED_BEFORE =
            Comparator.comparing(Queued::attempts, Comparator.reverseOrder()).thenComparing(MOST_SEVERE_THEN_OLDEST);

    private final Backoff backoff;

    public DeliveryPolicy(Backoff backoff) {
        this.backoff = backoff;
    }

    /** What is to be done now. */
    public sealed interface Decision {

        /** Send one message. */
        record Send(Queued message) implements Decision {}

        /** Make one message of several, most severe first. */
        record Summarise(List<Queued> messages) implements Decision {}

        /** Nothing before a moment. */
        record Wait(Instant until, String why) implements Decision {}

        /** Nothing waits. */
        record Nothing() implements Decision {}
    }

    /**
     * Decides.
     *
     * @param waiting the channel's messages that wait, in any order
     * @param perHour the most messages an hour
     */
    public Decision decide(ChannelState state, List<Queued> waiting, int perHour, Instant now) {
        Optional<Instant> firstDue = waiting.stream().map(Queued::dueAt).min(Comparator.naturalOrder());
        if (firstDue.isEmpty()) {
            return new Decision.Nothing();
        }
        if (state.blockedUntil().isAfter(now)) {
            return new Decision.Wait(state.blockedUntil(), "the channel is left alone");
        }
        if (firstDue.get().isAfter(now)) {
            return new Decision.Wait(firstDue.get(), "all messages are put off");
        }
        Instant free = free(state, perHour, now);
        if (free.isAfter(now)) {
            return new Decision.Wait(free, "the channel has had as many as it may");
        }
        List<Queued> due =
                waiting.stream().filter(message -> message.isDue(now)).toList();
        return state.failures() > 0 ? probe(due, now) : next(due, isLastOfTheHour(state, perHour, now), now);
    }

    private Decision next(List<Queued> due, boolean last, Instant now) {
        Optional<Queued> summary = first(due, Queued::isSummary, MOST_SEVERE_THEN_OLDEST);
        if (summary.isPresent()) {
            return new Decision.Send(summary.get());
        }
        List<Queued> late = untried(due, message -> isLate(message, now));
        if (!late.isEmpty()) {
            return new Decision.Summarise(late);
        }
        List<Queued> all = untried(due, message -> true);
        if (last && all.size() > 1) {
            return new Decision.Summarise(all);
        }
        return new Decision.Send(
                first(due, message -> true, MOST_SEVERE_THEN_OLDEST).orElseThrow());
    }

    /** Tries whether a channel that failed works again. */
    private static Decision probe(List<Queued> due, Instant now) {
        return first(
                        due,
                        message -> message.isSummary() || message.attempts() > 0 || !isLate(message, now),
                        TRIED_BEFORE)
                .<Decision>map(Decision.Send::new)
                .orElseGet(() -> new Decision.Summarise(untried(due, message -> true)));
    }

    /** When the next message may be sent. */
    private Instant free(ChannelState state, int perHour, Instant now) {
        Instant free = now;
        free = latest(free, free(state, perHour, ChannelState.REMEMBERED, now));
        free = latest(free, free(state, PER_MINUTE, backoff.real(Duration.ofMinutes(1)), now));
        return latest(free, free(state, PER_SECOND, backoff.real(Duration.ofSeconds(1)), now));
    }

    private static Instant free(ChannelState state, int most, Duration within, Instant now) {
        long used = state.sentWithin(within, now);
        if (used < most) {
            return now;
        }
        // So many have to be forgotten, oldest first.
        return state.sent().stream()
                .filter(at -> at.isAfter(now.minus(within)))
                .sorted()
                .skip(used - most)
                .findFirst()
                .map(at -> at.plus(within))
                .orElse(now);
    }

    private static boolean isLastOfTheHour(ChannelState state, int perHour, Instant now) {
        return state.sentWithin(ChannelState.REMEMBERED, now) == perHour - 1;
    }

    private static List<Queued> untried(List<Queued> due, Predicate<Queued> which) {
        return due.stream()
                .filter(message -> message.attempts() == 0 && !message.isSummary())
                .filter(which)
                .sorted(MOST_SEVERE_THEN_OLDEST)
                .limit(MOST_IN_A_SUMMARY)
                .toList();
    }

    private static Optional<Queued> first(List<Queued> due, Predicate<Queued> which, Comparator<Queued> order) {
        return due.stream().filter(which).min(order);
    }

    static boolean isLate(Queued message, Instant now) {
        return Duration.between(message.queuedAt(), now).compareTo(NEWS) > 0;
    }

    private static int rank(Queued queued) {
        Severity severity = queued.message() == null ? null : queued.message().severity();
        if (severity == null) {
            return 0;
        }
        return switch (severity) {
            case NOTICE -> 1;
            case SPIKE -> 2;
            case MAJOR -> 3;
        };
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
