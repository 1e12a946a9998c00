package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.alert.Decision;

/** Decides about troubles with the data. While one lasts, spikes are not told. */
final class DataDesk {

    /** What ends by itself is in doubt for so long. */
    static final Duration DOUBT = Duration.ofHours(6);

    /** The same trouble is told once in this time, however often it comes and goes. */
    static final Duration COOLDOWN = Duration.ofHours(6);

    /** When the counts of so many accounts fall within an hour, all are in doubt. */
    static final int FALLING_ACCOUNTS = 3;

    private static final Duration TOGETHER = Duration.ofHours(1);

    private DataDesk() {}

    static Decided decide(DeskState state, DataTrouble trouble, Instant now) {
        if (Desk.isOld(trouble, now)) {
            return Decided.of(state, Decision.TOO_OLD, null, null);
        } else if (trouble.over()) {
            return over(state, trouble);
        }
        DeskState begun = begin(state, trouble);
        if (!trouble.accountId().equals(Alert.FLEET)) {
            return ofOneAccount(begun, trouble);
        }
        Told last = state.within(
                        COOLDOWN,
                        trouble.raisedAt(),
                        told -> told.decision() == Decision.DELIVER
                                && !told.alertId().endsWith(DataTrouble.OVER)
                                && told.accountId().equals(Alert.FLEET)
                                && told.subject().equals(trouble.kind().word()))
                .reduce((first, second) -> second)
                .orElse(null);
        Decision decision = last == null ? Decision.DELIVER : Decision.COOLING_DOWN;
        return decided(begun, trouble, decision, last == null ? null : last.alertId());
    }

    /** From its beginning on the data is in doubt. */
    static DeskState begin(DeskState state, DataTrouble trouble) {
        boolean endIsSeen = trouble.kind() == Kind.SOURCE_BLOCKED || trouble.kind() == Kind.NO_POLLS;
        Instant until = endIsSeen ? null : trouble.raisedAt().plus(DOUBT);
        return state.with(new Trouble(trouble.accountId(), trouble.kind(), since(state, trouble), until));
    }

    /** One of all that is raised again before it was decided about is the same one, and ends as the same. */
    private static Instant since(DeskState state, DataTrouble trouble) {
        return state.trouble(trouble.accountId(), trouble.kind())
                .filter(known -> known.isOfAll() && !known.hasRunOut(trouble.raisedAt()))
                .map(Trouble::since)
                .filter(known -> known.isBefore(trouble.since()))
                .orElse(trouble.since());
    }

    /** One account's is for the record; with several, the whole source is in doubt. */
    private static Decided ofOneAccount(DeskState state, DataTrouble trouble) {
        Set<String> accounts = state.troubles().stream()
                .filter(other -> other.kind() == trouble.kind()
                        && !other.isOfAll()
                        && other.since().isAfter(trouble.since().minus(TOGETHER)))
                .map(Trouble::accountId)
                .collect(Collectors.toSet());
        boolean known = state.trouble(Alert.FLEET, trouble.kind()).isPresent();
        Decided one = decided(state, trouble, Decision.ONLY_A_NOTICE, null);
        if (accounts.size() < FALLING_ACCOUNTS || known) {
            return one;
        }
        DataTrouble ofAll = new DataTrouble(
                Alert.FLEET,
                trouble.raisedAt(),
                trouble.kind(),
                trouble.raisedAt(),
                false,
                accounts.size(),
                state.fleet().accounts());
        return new Decided(begin(one.after(), ofAll), one.decision(), null, null, List.of(), List.of(ofAll));
    }

    private static Decided over(DeskState state, DataTrouble trouble) {
        DeskState after = state.without(trouble.accountId(), trouble.kind());
        boolean told = state.told().stream()
                .anyMatch(other -> other.decision() == Decision.DELIVER
                        && other.accountId().equals(trouble.accountId())
                        && trouble.id().equals(other.alertId() + DataTrouble.OVER));
        return decided(after, trouble, told ? Decision.DELIVER : Decision.NOT_TOLD, null);
    }

    private static Decided decided(DeskState state, DataTrouble trouble, Decision decision, @Nullable String because) {
        Told told = new Told(
                trouble.accountId(),
                trouble.id(),
                trouble.kind().word(),
                null,
                null,
                0,
                trouble.raisedAt(),
                decision,
                because,
                false);
        return Decided.of(state.with(told), decision, null, because);
    }
}
