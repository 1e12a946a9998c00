package org.legation.core.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.Totals;
import org.legation.core.expect.Expectation;
import org.legation.core.measure.Overperformance;
import org.legation.core.post.PostId;

/** Adds up accounts' days, and keeps the best posts, for the boards of one period and scope. Not thread-safe. */
final class PeriodSum {

    /**
     * A post that may stand on a board.
     *
     * @param key what it is ranked by
     */
    record Contender(PostId post, double key) {}

    private static final Comparator<Contender> BEST_FIRST = Comparator.comparingDouble(Contender::key)
            .reversed()
            .thenComparing(contender -> contender.post().mid(), Comparator.reverseOrder())
            .thenComparing(contender -> contender.post().accountId());

    private final Scope scope;
    private final Map<String, Totals> byAccount = new TreeMap<>();
    private final Map<String, Totals> byCountry = new TreeMap<>();
    private final Map<String, List<Contender>> contenders = new HashMap<>();
    private final Map<String, Long> posts = new HashMap<>();
    private Instant asOf = Instant.EPOCH;

    PeriodSum(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    Map<String, Totals> byAccount() {
        return byAccount;
    }

    Map<String, Totals> byCountry() {
        return byCountry;
    }

    Instant asOf() {
        return asOf;
    }

    /** The best posts by a measure, best first. */
    List<Contender> contenders(String measure) {
        return contenders.getOrDefault(measure, List.of());
    }

    /** All posts that may stand on a board. */
    Set<PostId> posts() {
        Set<PostId> posts = new HashSet<>();
        contenders.values().forEach(best -> best.forEach(contender -> posts.add(contender.post())));
        return posts;
    }

    /** How many posts had a value by a measure. */
    long posts(String measure) {
        return posts.getOrDefault(measure, 0L);
    }

    void add(Account account, AccountDay day) {
        Totals totals = day.totals();
        byAccount.merge(account.id(), totals, Totals::plus);
        if (account.country() != null) {
            byCountry.merge(account.country(), totals, Totals::plus);
        }
        asOf = day.asOf().isAfter(asOf) ? day.asOf() : asOf;
        contend("engagement", day, PeriodSum::interactions);
        contend("overperformance", day, PeriodSum::overperformance);
    }

    /**
     * The score itself, since the board ranks by it; a small post's large ratio is worth less than its logarithm says. What
     * another version expected is not compared.
     */
    private static @Nullable Double overperformance(DayPost post) {
        Integer logRatio = post.overMilli();
        Double actual = interactions(post);
        boolean current = post.version() == Expectation.VERSION;
        if (logRatio == null || actual == null || !current) {
            return null;
        }
        return Overperformance.score(actual, actual / Math.exp(logRatio / 1000.0));
    }

    private static @Nullable Double interactions(DayPost post) {
        boolean unknown = post.counts().basis().isEmpty();
        return unknown
                ? null
                : (double) post.counts().interactions(post.counts().basis());
    }

    private void contend(String measure, AccountDay day, Function<DayPost, @Nullable Double> rankedBy) {
        List<Contender> best = contenders.computeIfAbsent(measure, name -> new ArrayList<>());
        for (DayPost post : day.posts().values()) {
            Double key = rankedBy.apply(post);
            if (key != null) {
                posts.merge(measure, 1L, Long::sum);
                best.add(new Contender(new PostId(day.accountId(), post.mid()), key));
            }
        }
        best.sort(BEST_FIRST);
        if (best.size() > Board.LENGTH) {
            best.subList(Board.LENGTH, best.size()).clear();
        }
    }
}
