package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.DataTrouble.Kind;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.source.SourceState;

/** Looks whether accounts can be read at all. Pure. */
final class DataWatch {

    /** An account that failed as often in a row is not read. */
    private static final int ROUNDS = 3;

    /** One that is overdue and was not seen for so long is not read either; where the budget is small, polls are rare. */
    private static final Duration UNSEEN = Duration.ofHours(6);

    private static final int FEWEST_ACCOUNTS = 3;

    private DataWatch() {}

    /**
     * What begins or ends at a moment.
     *
     * @param accounts all that are watched
     * @param source where the source stands; null if it keeps no state
     */
    static List<Alert> news(DeskState state, List<WatchedAccount> accounts, @Nullable SourceState source, Instant now) {
        List<WatchedAccount> polled =
                accounts.stream().filter(account -> account.account().enabled()).toList();
        int unread = (int)
                polled.stream().filter(account -> isUnread(account.poll(), now)).count();
        // A source that is to be tried again is still blocked: it is not before it has answered.
        boolean isBlocked = source != null && source.breaker().openUntil() != null;
        boolean isUnread = polled.size() >= FEWEST_ACCOUNTS && 2 * unread >= polled.size();
        List<Alert> news = new ArrayList<>();
        seen(state, Kind.SOURCE_BLOCKED, isBlocked, polled.size(), polled.size(), now)
                .ifPresent(news::add);
        seen(state, Kind.NO_POLLS, isUnread, unread, polled.size(), now).ifPresent(news::add);
        state.troubles().stream()
                .filter(trouble -> trouble.isOfAll() && trouble.hasRunOut(now))
                .forEach(trouble -> news.add(over(trouble, now)));
        return news;
    }

    /** Beginnings that the desk knows of but that were never raised, since an attempt died in between. */
    static List<Alert> unraised(DeskState state) {
        return state.troubles().stream()
                .filter(trouble -> trouble.isOfAll())
                .map(trouble -> (Alert)
                        begin(trouble.kind(), trouble.since(), 0, state.fleet().accounts()))
                .filter(alert -> state.decided(alert.accountId(), alert.id()).isEmpty())
                .toList();
    }

    private static boolean isUnread(PollState poll, Instant now) {
        Instant due = poll.dueAt();
        Instant seen = poll.seenAt();
        boolean late = due != null
                && due.isBefore(now)
                && seen != null
                && seen.plus(UNSEEN).isBefore(now);
        return poll.failures() >= ROUNDS || late;
    }

    private static Optional<Alert> seen(DeskState state, Kind kind, boolean isNow, int affected, int of, Instant now) {
        Optional<Trouble> known = state.trouble(Alert.FLEET, kind);
        if (isNow && known.isEmpty()) {
            return Optional.of(begin(kind, now, affected, of));
        }
        return isNow ? Optional.empty() : known.map(trouble -> over(trouble, now));
    }

    private static DataTrouble begin(Kind kind, Instant since, int affected, int of) {
        return new DataTrouble(Alert.FLEET, since, kind, since, false, affected, of);
    }

    private static DataTrouble over(Trouble trouble, Instant now) {
        return new DataTrouble(Alert.FLEET, now, trouble.kind(), trouble.since(), true, 0, 0);
    }
}
