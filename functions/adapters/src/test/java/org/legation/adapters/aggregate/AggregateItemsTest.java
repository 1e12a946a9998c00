package org.legation.adapters.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.legation.adapters.Some;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.aggregate.CodingSum;
import org.legation.core.aggregate.DayPost;
import org.legation.core.aggregate.Scope;
import org.legation.core.aggregate.ScopeDay;
import org.legation.core.aggregate.Tally;
import org.legation.core.aggregate.Totals;
import org.legation.core.coding.Coding;
import org.legation.core.post.Mid;

class AggregateItemsTest {

    @Property(tries = 200)
    void everyAccountDayComesBack(@ForAll("accountDays") AccountDay day) {
        assertThat(AggregateItems.readAccountDay(AggregateItems.write(day))).isEqualTo(day);
        assertThat(AggregateItems.isRanking(AggregateItems.write(day))).isFalse();
    }

    @Property(tries = 200)
    void everyScopeDayComesBack(@ForAll("scopeDays") ScopeDay day) {
        assertThat(AggregateItems.readScopeDay(AggregateItems.write(day))).isEqualTo(day);
        assertThat(AggregateItems.isRanking(AggregateItems.write(day))).isFalse();
    }

    @Provide
    Arbitrary<AccountDay> accountDays() {
        Arbitrary<TreeMap<Mid, DayPost>> posts = Combinators.combine(
                        Some.mids(),
                        Some.types(),
                        Some.engagements(),
                        Some.moments(),
                        Arbitraries.integers().injectNull(0.3),
                        Arbitraries.integers().between(0, 300),
                        Some.codings().injectNull(0.3))
                .as(DayPost::new)
                .list()
                .uniqueElements(DayPost::mid)
                .ofMaxSize(5)
                .map(list -> {
                    TreeMap<Mid, DayPost> byMid = new TreeMap<>();
                    list.forEach(post -> byMid.put(post.mid(), post));
                    return byMid;
                });
        return Combinators.combine(
                        Some.accountIds(),
                        Some.days(),
                        posts,
                        Some.gains(),
                        Some.counts(),
                        Some.moments().injectNull(0.3))
                .as(AccountDay::new);
    }

    @Provide
    Arbitrary<ScopeDay> scopeDays() {
        Arbitrary<Scope> scopes = Arbitraries.oneOf(
                Arbitraries.just(Scope.ALL),
                Arbitraries.of(AgencyKind.class).map(Scope::group),
                Arbitraries.of("FR", "EU", "XA").map(Scope::country));
        Arbitrary<Long> numbers = Arbitraries.longs().between(0, Long.MAX_VALUE);
        Arbitrary<Tally> tallies =
                Combinators.combine(numbers, numbers, numbers, numbers, numbers).as(Tally::new);
        Arbitrary<CodingSum> codings = Some.codings()
                .injectNull(0.3)
                .list()
                .ofMaxSize(5)
                .map(some -> {
                    CodingSum sum = CodingSum.EMPTY;
                    for (Coding coding : some) {
                        sum = sum.plus(coding);
                    }
                    return sum;
                });
        Arbitrary<Totals> totals = Combinators.combine(
                        numbers, numbers, tallies, tallies, tallies, tallies, tallies, codings)
                .as(Totals::new);
        return Combinators.combine(scopes, Some.days(), numbers, numbers, totals, Some.gains(), Some.moments())
                .as(ScopeDay::new);
    }
}
