package org.legation.lab.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import org.legation.events.topology.Table;

/**
 * Dollars a month for a number of accounts, from what was measured of the fictional agencies. Prices of us-east-1,
 * autumn 2026, without free tiers.
 *
 * <p>The accounts are read from a source of Weibo's, each poll through its gate.
 *
 * <p>What is assumed and not measured: that other accounts are like the fictional ones; Lambda's times; one message,
 * and one account's records, to an invocation (the dearest case); every request of a queue for one message. Not in it:
 * the source's own fees, logs, data transfer, SNS, backups.
 */
final class Month {

    private static final int DAYS = 30;
    private static final double WRITE_UNIT = 0.625e-6;
    private static final double READ_UNIT = 0.125e-6;
    private static final double GB_MONTH = 0.25;
    private static final double FIFO_REQUEST = 0.50e-6;
    private static final double INVOCATION = 0.20e-6;
    private static final double GB_SECOND = 0.0000133334;
    private static final double SCHEDULE_FIRED = 1.00e-6;

    private static final double QUEUE_REQUESTS_PER_POLL = 3;
    /** Dispatch and desk run each minute. */
    private static final double MINUTES = 1440.0 * DAYS;

    private static final double ROLLUPS = (288.0 + 24 + 1) * DAYS;
    private static final double FETCH_SECONDS = 0.6;
    private static final double SCORE_SECONDS = 0.06;
    private static final double AGGREGATE_SECONDS = 0.04;
    private static final double NOTIFY_SECONDS = 0.06;
    private static final double DELIVER_SECONDS = 0.6;
    private static final double DISPATCH_SECONDS = 0.3;
    private static final double ROLLUP_SECONDS = 1;
    private static final double SECONDS_PER_1000_ACCOUNTS = 0.5;
    private static final double SMALL_GB = 0.5;
    private static final double LARGE_GB = 1;
    private static final int RETENTION_DAYS = 90;
    private static final int DERIVED_DAYS = 365;

    private Month() {}

    /** The assumptions in words. */
    static String assumptions() {
        return """
                accounts like the fictional ones; prices of us-east-1, autumn 2026, no free tier; Lambda arm64: fetch %.1f s,\
                 score %.2f s, aggregate %.2f s, notify %.2f s, deliver %.1f s at 512 MB, one message or one account's records to an invocation; dispatch\
                 and desk %.1f s, rollup %.0f s, and %.1f s more per 1,000 accounts; %.0f queue requests a poll; storage after a\
                 year, observations kept %d days; each poll through the gate of a\
                 source of Weibo's, where it meets no other; without the source's fees, logs, data transfer, SNS and backups""".formatted(
                        FETCH_SECONDS,
                        SCORE_SECONDS,
                        AGGREGATE_SECONDS,
                        NOTIFY_SECONDS,
                        DELIVER_SECONDS,
                        DISPATCH_SECONDS,
                        ROLLUP_SECONDS,
                        SECONDS_PER_1000_ACCOUNTS,
                        QUEUE_REQUESTS_PER_POLL,
                        RETENTION_DAYS);
    }

    /** Dollars by service, and their sum. */
    static Map<String, Double> of(int accounts, FleetCost fleet, Units gate) {
        double share = (double) accounts / fleet.accounts();
        double polls = fleet.polls() * share * DAYS;
        double entries = fleet.entries() * share * DAYS;
        Units perPoll = fleet.perPoll().plus(gate);
        Map<String, Double> dollars = new LinkedHashMap<>();
        dollars.put(
                "writes",
                WRITE_UNIT * (perPoll.writeUnits() * polls + daily(fleet, share).writeUnits()));
        dollars.put(
                "reads",
                READ_UNIT * (perPoll.readUnits() * polls + daily(fleet, share).readUnits()));
        dollars.put("storage", GB_MONTH * bytes(fleet, share) / 1e9);
        dollars.put("queue", FIFO_REQUEST * QUEUE_REQUESTS_PER_POLL * polls);
        dollars.put("lambda", lambda(accounts, polls, entries, fleet.alerts() * share * DAYS));
        dollars.put("schedules", SCHEDULE_FIRED * (2 * MINUTES + ROLLUPS));
        dollars.put(
                "total",
                dollars.values().stream().mapToDouble(Double::doubleValue).sum());
        return dollars;
    }

    /** Dispatch, desk and rollup: their reads grow with the accounts, the rollup's writes with scopes and boards alone. */
    private static Units daily(FleetCost fleet, double share) {
        double writes = (fleet.dispatch().writeUnits() + fleet.desk().writeUnits()) * share
                + fleet.rollup().writeUnits();
        double reads = (fleet.dispatch().readUnits()
                        + fleet.desk().readUnits()
                        + fleet.rollup().readUnits())
                * share;
        return new Units(writes, reads).times(DAYS);
    }

    private static double bytes(FleetCost fleet, double share) {
        double bytes = 0;
        for (Map.Entry<Table, Double> table : fleet.bytes().entrySet()) {
            int days = table.getKey() == Table.OBSERVATIONS ? RETENTION_DAYS : DERIVED_DAYS;
            bytes += table.getValue() * days * share;
        }
        return bytes;
    }

    private static double lambda(int accounts, double polls, double entries, double alerts) {
        double more = SECONDS_PER_1000_ACCOUNTS * accounts / 1000;
        double invocations = polls + 2 * entries + 2 * alerts + 2 * MINUTES + ROLLUPS;
        double gbSeconds = SMALL_GB
                        * (polls * FETCH_SECONDS
                                + entries * (SCORE_SECONDS + AGGREGATE_SECONDS)
                                + alerts * (NOTIFY_SECONDS + DELIVER_SECONDS)
                                + 2 * MINUTES * (DISPATCH_SECONDS + more))
                + LARGE_GB * ROLLUPS * (ROLLUP_SECONDS + more);
        return INVOCATION * invocations + GB_SECOND * gbSeconds;
    }
}
