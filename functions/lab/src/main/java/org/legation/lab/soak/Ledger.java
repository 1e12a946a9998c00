package org.legation.lab.soak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.source.SourceLimits;
import org.legation.core.time.Beijing;

/** What was really spent, day by day, as the servers count it. */
final class Ledger {

    private final SourceLimits limits;
    private final Map<LocalDate, Long> credits = new TreeMap<>();
    private final Map<LocalDate, Long> requests = new TreeMap<>();
    private YearMonth month = YearMonth.from(Beijing.day(Plan.START));
    private long spentThisMonth;
    private long requestsBefore;

    Ledger(SourceLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the servers' counters.
     *
     * @param spent credits in the month of the moment
     * @param made requests since the start
     */
    void read(Instant now, long spent, long made) {
        LocalDate day = Beijing.day(now);
        if (!YearMonth.from(day).equals(month)) {
            month = YearMonth.from(day);
            spentThisMonth = 0;
        }
        credits.merge(day, spent - spentThisMonth, Long::sum);
        requests.merge(day, made - requestsBefore, Long::sum);
        spentThisMonth = spent;
        requestsBefore = made;
    }

    List<String> violations() {
        List<String> violations = new ArrayList<>();
        Map<YearMonth, Long> months = new TreeMap<>();
        credits.forEach((day, spent) -> {
            months.merge(YearMonth.from(day), spent, Long::sum);
            if (spent > limits.creditsPerDay()) {
                violations.add(day + ": " + spent + " credits spent of " + limits.creditsPerDay());
            }
        });
        months.forEach((of, spent) -> {
            if (spent > limits.creditsPerMonth()) {
                violations.add(of + ": " + spent + " credits spent of " + limits.creditsPerMonth());
            }
        });
        requests.forEach((day, made) -> {
            if (made > limits.requestsPerDay()) {
                violations.add(day + ": " + made + " requests of " + limits.requestsPerDay());
            }
        });
        return violations;
    }

    long credits() {
        return credits.values().stream().mapToLong(Long::longValue).sum();
    }
}
