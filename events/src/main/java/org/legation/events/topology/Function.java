package org.legation.events.topology;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.legation.events.topology.Access.Action;

/** A Lambda function: which zip it lives in, what it may touch. */
public enum Function {
    /** Finds the accounts that are due and sends a poll request for each. */
    DISPATCH(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(60),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.SCAN, Action.PUT),
                    Table.SOURCES, Set.of(Action.GET, Action.QUERY)),
            Set.of(Queue.POLLS)),
    /**
     * Polls one account and writes what is new to the log. Its time ends before another worker may take it for dead at
     * the source.
     */
    FETCH(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(75),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.GET, Action.PUT),
                    Table.OBSERVATIONS, Set.of(Action.PUT, Action.QUERY),
                    Table.SOURCES, Set.of(Action.GET, Action.PUT)),
            Set.of()),
    /** Scores what is new in the log. */
    SCORE(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(60),
            Map.of(
                    Table.OBSERVATIONS, Set.of(Action.QUERY),
                    Table.BASELINES, Set.of(Action.GET, Action.PUT),
                    Table.POSTS, Set.of(Action.GET, Action.PUT),
                    Table.ALERTS, Set.of(Action.PUT)),
            Set.of()),
    /** Folds baselines into accounts' days. */
    AGGREGATE(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(60),
            Map.of(Table.AGGREGATES, Set.of(Action.GET, Action.PUT)),
            Set.of()),
    /** Sums accounts' days into groups, countries and all, and ranks them; lets accounts learn from their peers. */
    ROLLUP(
            Artifact.PIPELINE,
            1024,
            Duration.ofMinutes(5),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.SCAN, Action.GET, Action.PUT),
                    Table.BASELINES, Set.of(Action.GET),
                    Table.POSTS, Set.of(Action.GET),
                    Table.AGGREGATES, Set.of(Action.QUERY, Action.PUT)),
            Set.of()),
    /** Brings accounts' numbers to the present versions of the rules; nothing triggers it, a person starts it. */
    RESCORE(
            Artifact.PIPELINE,
            1024,
            Duration.ofMinutes(15),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.SCAN),
                    Table.OBSERVATIONS, Set.of(Action.QUERY),
                    Table.BASELINES, Set.of(Action.GET, Action.PUT),
                    Table.POSTS, Set.of(Action.GET, Action.QUERY, Action.PUT),
                    Table.AGGREGATES, Set.of(Action.GET, Action.PUT)),
            Set.of()),
    /** Decides which alerts people are told, and puts messages into the outbox. */
    NOTIFY(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(60),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.GET),
                    Table.ALERTS, Set.of(Action.GET, Action.PUT),
                    Table.DESK, Set.of(Action.GET, Action.PUT),
                    Table.MESSAGES, Set.of(Action.PUT)),
            Set.of()),
    /** Sends what was just put into the outbox. */
    DELIVER(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(60),
            Map.of(
                    Table.MESSAGES, Set.of(Action.GET, Action.QUERY, Action.PUT),
                    Table.DESK, Set.of(Action.GET, Action.PUT)),
            Set.of()),
    /** Looks whether accounts can be read, makes digests, sends what still waits, and says how channels are. */
    DESK(
            Artifact.PIPELINE,
            512,
            Duration.ofSeconds(60),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.SCAN),
                    Table.SOURCES, Set.of(Action.GET),
                    Table.ALERTS, Set.of(Action.GET, Action.QUERY_INDEX, Action.PUT),
                    Table.MESSAGES, Set.of(Action.GET, Action.QUERY, Action.PUT),
                    Table.DESK, Set.of(Action.SCAN, Action.GET, Action.PUT)),
            Set.of()),
    /** Answers over HTTP. */
    QUERY(
            Artifact.API,
            1024,
            Duration.ofSeconds(29),
            Map.of(
                    Table.ACCOUNTS, Set.of(Action.GET, Action.SCAN),
                    Table.OBSERVATIONS, Set.of(Action.QUERY),
                    Table.POSTS, Set.of(Action.GET, Action.QUERY),
                    Table.BASELINES, Set.of(Action.GET),
                    Table.AGGREGATES, Set.of(Action.GET, Action.QUERY),
                    Table.ALERTS, Set.of(Action.GET, Action.QUERY, Action.QUERY_INDEX, Action.PUT),
                    Table.SOURCES, Set.of(Action.GET, Action.QUERY),
                    Table.MESSAGES, Set.of(Action.GET, Action.QUERY),
                    Table.DESK, Set.of(Action.SCAN)),
            Set.of());

    /** The zip a function lives in. */
    public enum Artifact {
        PIPELINE("functions/pipeline/target/function.zip"),
        API("functions/api/target/function.zip");

        private final String path;

        Artifact(String path) {
            this.path = path;
        }

        /** Where the build puts it, from the project's root. */
        public String path() {
            return path;
        }
    }

    private final Artifact artifact;
    private final int memoryMb;
    private final Duration timeout;
    private final Map<Table, Set<Action>> tables;
    private final Set<Queue> sendsTo;

    Function(Artifact artifact, int memoryMb, Duration timeout, Map<Table, Set<Action>> tables, Set<Queue> sendsTo) {
        this.artifact = artifact;
        this.memoryMb = memoryMb;
        this.timeout = timeout;
        this.tables = tables;
        this.sendsTo = sendsTo;
    }

    /** Its name, by which the zip's code knows it, too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Artifact artifact() {
        return artifact;
    }

    public int memoryMb() {
        return memoryMb;
    }

    public Duration timeout() {
        return timeout;
    }

    /** The tables it may touch, and how. Nothing else is granted. */
    public Map<Table, Set<Action>> tables() {
        return tables;
    }

    /** The queues it sends to. */
    public Set<Queue> sendsTo() {
        return sendsTo;
    }

    /** Whether it publishes alerts to the topic. */
    public boolean publishes() {
        return sends();
    }

    /** Whether it reads the operator's settings of alerts. */
    public boolean readsAlertSettings() {
        return this == NOTIFY || sends();
    }

    /** Whether it sends messages to channels, and so reads their secrets. */
    public boolean sends() {
        return this == DELIVER || this == DESK;
    }
}
