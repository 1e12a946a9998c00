package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.legation.core.alert.DataTrouble;

/**
 * All that the desk remembers, of all accounts together; the commit point of every decision.
 *
 * @param told what was decided in the last four days, in the order of the decisions; notices are not kept
 * @param troubles what is in doubt
 * @param fleet how much is watched
 * @param digestedTo up to when digests were made; the epoch before the first
 */
public record DeskState(List<Told> told, List<Trouble> troubles, Fleet fleet, Instant digestedTo) {

    public static final DeskState START = new DeskState(List.of(), List.of(), Fleet.UNKNOWN, Instant.EPOCH);

    /** No question looks back further: a post's spike is over after three days, and may be decided about a day late. */
    static final Duration KEPT = Duration.ofDays(4);

    /** In a flood the oldest go first, so that the state stays within what can be stored. */
    static final int MOST_KEPT = 1500;

    public DeskState {
        told = List.copyOf(told);
        troubles = List.copyOf(troubles);
    }

    Optional<Told> decided(String account, String alert) {
        return told.stream().filter(other -> other.is(account, alert)).findFirst();
    }

    /** What was decided about alerts that were raised in a span of time before a moment, that included. */
    Stream<Told> within(Duration span, Instant moment, Predicate<Told> which) {
        return told.stream()
                .filter(other -> other.raisedAt().isAfter(moment.minus(span))
                        && !other.raisedAt().isAfter(moment))
                .filter(which);
    }

    /**
     * What was decided about alerts that were raised less than a span of time before or after a moment: those of
     * different accounts come in no certain order.
     */
    Stream<Told> around(Duration span, Instant moment, Predicate<Told> which) {
        return told.stream()
                .filter(other ->
                        Duration.between(other.raisedAt(), moment).abs().compareTo(span) < 0)
                .filter(which);
    }

    Optional<Trouble> trouble(String account, DataTrouble.Kind kind) {
        return troubles.stream()
                .filter(trouble -> trouble.accountId().equals(account) && trouble.kind() == kind)
                .findFirst();
    }

    DeskState with(Told next) {
        List<Told> all = new ArrayList<>(told);
        Instant oldest = next.raisedAt().minus(KEPT);
        all.removeIf(other -> other.raisedAt().isBefore(oldest) && !lasts(other));
        all.add(next);
        return new DeskState(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()), troubles, fleet, digestedTo);
    }

    /** Whether it is about a trouble that is not over, whose end will be asked about. */
    private boolean lasts(Told other) {
        return troubles.stream()
                .anyMatch(trouble -> trouble.accountId().equals(other.accountId())
                        && trouble.kind().word().equals(other.subject()));
    }

    DeskState with(Trouble next) {
        DeskState rest = without(next.accountId(), next.kind());
        List<Trouble> all = new ArrayList<>(rest.troubles);
        // An account's trouble ends without being told; one of all is ended by whoever tells it.
        all.removeIf(other -> !other.isOfAll() && other.hasRunOut(next.since()));
        all.add(next);
        return new DeskState(told, all, fleet, digestedTo);
    }

    DeskState without(String account, DataTrouble.Kind kind) {
        List<Trouble> rest = new ArrayList<>(troubles);
        rest.removeIf(trouble -> trouble.accountId().equals(account) && trouble.kind() == kind);
        return new DeskState(told, rest, fleet, digestedTo);
    }

    public DeskState with(Fleet size) {
        return new DeskState(told, troubles, size, digestedTo);
    }

    /** Never goes back, whoever comes late. */
    DeskState digestedTo(Instant moment) {
        return moment.isAfter(digestedTo) ? new DeskState(told, troubles, fleet, moment) : this;
    }

    DeskState reminded(Told which) {
        return new DeskState(
                told.stream()
                        .map(other -> other.equals(which) ? which.nowReminded() : other)
                        .toList(),
                troubles,
                fleet,
                digestedTo);
    }
}
