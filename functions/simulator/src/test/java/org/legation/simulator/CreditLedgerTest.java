package org.legation.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CreditLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Property
    void theBalanceIsTheMonthlyCreditsLessWhatWasTakenAndNeverNegative(
            @ForAll @Size(max = 50) List<@IntRange(max = 40) Integer> prices,
            @ForAll @IntRange(max = 500) int monthly) {
        CreditLedger ledger = new CreditLedger(monthly);
        long taken = 0;
        for (int price : prices) {
            boolean fits = taken + price <= monthly;
            assertThat(ledger.charge("a", price, NOW)).isEqualTo(fits);
            taken += fits ? price : 0;
            assertThat(ledger.balance("a", NOW)).isEqualTo(monthly - taken).isNotNegative();
            assertThat(ledger.spent("a", NOW)).isEqualTo(taken);
        }
    }

    @Example
    void aTokenDoesNotPayForAnother() {
        CreditLedger ledger = new CreditLedger(10);
        ledger.charge("a", 10, NOW);
        assertThat(ledger.balance("b", NOW)).isEqualTo(10);
    }

    @Example
    void aNewMonthBeginsAtMidnightInBeijing() {
        CreditLedger ledger = new CreditLedger(10);
        ledger.charge("a", 10, Instant.parse("2026-11-30T15:59:59Z"));
        assertThat(ledger.charge("a", 1, Instant.parse("2026-11-30T15:59:59Z"))).isFalse();
        assertThat(ledger.charge("a", 1, Instant.parse("2026-11-30T16:00:00Z"))).isTrue();
    }
}
