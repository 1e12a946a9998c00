package org.legation.simulator;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.legation.core.time.Beijing;

/**
 * The credits of the gateway's tokens. Each Beijing month begins with the same balance; a call that costs more than what
 * is left is refused whole and costs nothing, so no balance is ever negative. Thread-safe.
 */
final class CreditLedger {

    private record Entry(String token, YearMonth month) {}

    private final long monthly;
    private final Map<Entry, Long> spent = new HashMap<>();

    /**
     * Starts with nothing spent.
     *
     * @param monthly credits a token has each month
     */
    CreditLedger(long monthly) {
        this.monthly = monthly;
    }

    /**
     * Takes a price from the month's balance.
     *
     * @return false if the balance does not hold it; then nothing is taken
     */
    synchronized boolean charge(String token, long credits, Instant now) {
        Entry entry = entry(token, now);
        long after = spent.getOrDefault(entry, 0L) + credits;
        if (after > monthly) {
            return false;
        }
        spent.put(entry, after);
        return true;
    }

    /** What is left of the month's balance. */
    synchronized long balance(String token, Instant now) {
        return monthly - spent.getOrDefault(entry(token, now), 0L);
    }

    /** What a token spent in the month of a moment. */
    synchronized long spent(String token, Instant now) {
        return spent.getOrDefault(entry(token, now), 0L);
    }

    private static Entry entry(String token, Instant now) {
        return new Entry(token, YearMonth.from(Beijing.day(now)));
    }
}
