package org.legation.core.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.poll.AccountStore;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.score.PostStore;
import org.legation.core.standing.StandingStore;
import org.legation.core.store.Stored;
import org.legation.core.time.Period;

/**
 * Sums accounts' days into scopes' days and ranks them.
 *
 * <p>Every result is computed anew from the accounts' days. What stands there is read before them, and replaced only if
 * it stands there still: a slow run cannot put an old sum over a newer one. A run that dies leaves some results old,
 * and the next run renews them.
 */
public final class RollupStep {

    private final AccountStore accounts;
    private final AggregateStore days;
    private final BoardStore boards;
    private final StandingStore standings;
    private final PostStore posts;

    public RollupStep(
            AccountStore accounts, AggregateStore days, BoardStore boards, StandingStore standings, PostStore posts) {
        this.accounts = accounts;
        this.days = days;
        this.boards = boards;
        this.standings = standings;
        this.posts = posts;
    }

    /**
     * Rolls up every period of some lengths that touches a range of days, and each day of those periods; with months also
     * where accounts stand on each day of the range.
     *
     * @param from the first day
     * @param to the last day
     * @param lengths the lengths of periods to rank
     */
    public void run(LocalDate from, LocalDate to, Set<Period.Type> lengths) {
        Map<String, Account> registry = new HashMap<>();
        accounts.all().stream()
                .map(stored -> stored.value().account())
                .forEach(account -> registry.put(account.id(), account));
        List<Ranking> rankings = new ArrayList<>();
        Set<LocalDate> touched = new TreeSet<>(from.datesUntil(to.plusDays(1)).toList());
        for (Period period : periods(from, to, lengths)) {
            rankings.add(new Ranking(period, boards.all(period)));
            touched.addAll(period.days());
        }
        Windows windows = new Windows(standings);
        if (lengths.contains(Period.Type.MONTH)) {
            windows.prepare(from, to);
            touched.addAll(windows.needed());
        }
        for (LocalDate day : touched) {
            List<AccountDay> accountDays = roll(day, registry);
            windows.add(day, accountDays, registry);
            for (Ranking ranking : rankings) {
                if (ranking.contains(day)) {
                    ranking.add(accountDays, registry);
                }
            }
        }
        rankings.forEach(this::write);
    }

    private static Set<Period> periods(LocalDate from, LocalDate to, Set<Period.Type> lengths) {
        Set<Period> periods = new TreeSet<>();
        for (LocalDate day : from.datesUntil(to.plusDays(1)).toList()) {
            lengths.forEach(length -> periods.add(Period.of(length, day)));
        }
        return periods;
    }

    /** Renews the days of all scopes; a lost race is run again. */
    private List<AccountDay> roll(LocalDate day, Map<String, Account> registry) {
        while (true) {
            AggregateStore.Date date = days.date(day);
            Map<Scope, Stored<ScopeDay>> seen = new HashMap<>();
            date.scopes().forEach(stored -> seen.put(stored.value().scope(), stored));
            boolean won = true;
            for (ScopeDay next : Rollup.scopeDays(day, date.accounts(), registry)) {
                won &= days.replaceScope(Optional.ofNullable(seen.remove(next.scope())), next)
                        .isPresent();
            }
            // A scope that its last account has left must not keep the old sum.
            for (Stored<ScopeDay> left : seen.values()) {
                ScopeDay empty = ScopeDay.start(left.value().scope(), day);
                won &= days.replaceScope(Optional.of(left), empty).isPresent();
            }
            if (won) {
                return date.accounts();
            }
        }
    }

    private void write(Ranking ranking) {
        Map<PostId, PostRecord> contenders = new HashMap<>();
        posts.find(ranking.posts()).forEach((id, stored) -> contenders.put(id, stored.value()));
        List<Stored<Board>> left = new ArrayList<>(ranking.stored);
        for (PeriodSum sum : ranking.sums.values()) {
            for (Board next : Rollup.boards(ranking.period, sum, contenders)) {
                Optional<Stored<Board>> seen = ranking.seen(next);
                seen.ifPresent(left::remove);
                // Whoever replaced it meanwhile began later and knows more.
                boards.replace(seen, next);
            }
        }
        // As for the days: a board that has nothing to rank any more is empty, not old.
        left.forEach(board -> boards.replace(Optional.of(board), board.value().emptied()));
    }

    /** The boards of one period in the making. */
    private static final class Ranking {

        private final Period period;
        private final List<Stored<Board>> stored;
        private final Map<String, PeriodSum> sums = new TreeMap<>();

        Ranking(Period period, List<Stored<Board>> stored) {
            this.period = period;
            this.stored = stored;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(period.first()) && day.isBefore(period.end());
        }

        void add(List<AccountDay> accountDays, Map<String, Account> registry) {
            for (AccountDay accountDay : accountDays) {
                Account account = registry.get(accountDay.accountId());
                if (account != null) {
                    for (Scope scope : List.of(Scope.ALL, Scope.group(account.kind()))) {
                        sums.computeIfAbsent(scope.toString(), name -> new PeriodSum(scope))
                                .add(account, accountDay);
                    }
                }
            }
        }

        Set<PostId> posts() {
            Set<PostId> posts = new HashSet<>();
            sums.values().forEach(sum -> posts.addAll(sum.posts()));
            return posts;
        }

        Optional<Stored<Board>> seen(Board next) {
            return stored.stream()
                    .filter(board -> board.value().scope().equals(next.scope())
                            && board.value().kind().equals(next.kind()))
                    .findFirst();
        }
    }
}
