package org.legation.core.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.aggregate.Totals;
import org.legation.core.measure.Measures;
import org.legation.core.measure.PeriodMeasure;
import org.legation.core.measure.PeriodSample;
import org.legation.core.measure.PostMeasure;
import org.legation.core.measure.Value;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.score.PostRecord;
import org.legation.core.time.Period;

/** Sums and ranks. Pure. */
public final class Rollup {

    private Rollup() {}

    /** The scopes that an account's days are summed in. */
    static List<Scope> scopesOf(Account account) {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.ALL, Scope.group(account.kind())));
        if (account.country() != null) {
            scopes.add(Scope.country(account.country()));
        }
        return scopes;
    }

    /** The days of all scopes that have something on a date; accounts not in the list are left out. */
    public static List<ScopeDay> scopeDays(LocalDate day, List<AccountDay> days, Map<String, Account> accounts) {
        Map<String, ScopeDay> sums = new TreeMap<>();
        for (AccountDay accountDay : days) {
            Account account = accounts.get(accountDay.accountId());
            if (account != null) {
                for (Scope scope : scopesOf(account)) {
                    sums.merge(
                            scope.toString(),
                            ScopeDay.start(scope, day).plus(accountDay),
                            (sum, one) -> sum.plus(accountDay));
                }
            }
        }
        return List.copyOf(sums.values());
    }

    /**
     * The boards of a period and scope; those with nothing to rank, too, so that what stands in the table does not depend
     * on when it was looked at.
     */
    static List<Board> boards(Period period, PeriodSum sum, Map<PostId, PostRecord> posts) {
        List<Board> boards = new ArrayList<>();
        for (BoardKind kind : BoardKind.ALL) {
            switch (kind.subject()) {
                case ACCOUNTS -> boards.add(ofTotals(period, sum, kind, sum.byAccount()));
                case COUNTRIES -> {
                    if (sum.scope().equals(Scope.ALL)) {
                        boards.add(ofTotals(period, sum, kind, sum.byCountry()));
                    }
                }
                case POSTS -> boards.add(ofPosts(period, sum, kind, posts));
            }
        }
        boards.replaceAll(board -> board.entries().isEmpty() ? board.emptied() : board);
        return boards;
    }

    private static Board ofTotals(Period period, PeriodSum sum, BoardKind kind, Map<String, Totals> totals) {
        PeriodMeasure measure = Measures.period(kind.measure()).orElseThrow();
        List<Board.Entry> entries = new ArrayList<>();
        totals.forEach((subject, total) -> add(entries, subject, null, measure.of(PeriodSample.of(total))));
        entries.sort(Comparator.comparingDouble(Board.Entry::value).reversed().thenComparing(Board.Entry::subject));
        return board(period, sum, kind, entries.size(), entries);
    }

    private static Board ofPosts(Period period, PeriodSum sum, BoardKind kind, Map<PostId, PostRecord> posts) {
        PostMeasure measure = Measures.post(kind.measure()).orElseThrow();
        List<Board.Entry> entries = new ArrayList<>();
        for (PeriodSum.Contender contender : sum.contenders(kind.measure())) {
            PostRecord post = posts.get(contender.post());
            if (post != null) {
                add(entries, post.accountId(), post.mid(), measure.of(post));
            }
        }
        entries.sort(Comparator.comparingDouble(Board.Entry::value).reversed());
        return board(period, sum, kind, sum.posts(kind.measure()), entries);
    }

    private static void add(List<Board.Entry> entries, String subject, @Nullable Mid post, Value value) {
        if (value.value() != null) {
            entries.add(new Board.Entry(0, subject, post, value.value(), Math.round(value.posts())));
        }
    }

    private static Board board(Period period, PeriodSum sum, BoardKind kind, long of, List<Board.Entry> entries) {
        List<Board.Entry> ranked = new ArrayList<>();
        for (int i = 0; i < Math.min(entries.size(), Board.LENGTH); i++) {
            Board.Entry entry = entries.get(i);
            boolean tied = i > 0 && entry.value() == entries.get(i - 1).value();
            int rank = tied ? ranked.get(i - 1).rank() : i + 1;
            ranked.add(new Board.Entry(rank, entry.subject(), entry.post(), entry.value(), entry.posts()));
        }
        return new Board(period, sum.scope(), kind, kind.formula().version(), of, ranked, sum.asOf());
    }
}
