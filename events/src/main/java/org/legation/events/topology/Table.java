package org.legation.events.topology;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A DynamoDB table. All keys are strings. */
public enum Table {
    /** Facts and poll state of each account. */
    ACCOUNTS("accounts", "accountId", null, null, false, null),
    /** The observation log. */
    OBSERVATIONS("observations", "accountId", "slot", "expiresAt", true, null),
    /** Posts and their texts; the text of a deleted post expires. */
    POSTS("posts", "accountId", "post", "expiresAt", false, null),
    /** What scoring remembers of each account; its commit point. */
    BASELINES("baselines", "accountId", null, null, true, null),
    /** Days of accounts and scopes, and boards, by period. */
    AGGREGATES("aggregates", "period", "subject", null, false, null),
    /** Alerts, by account and, through the index, by month. */
    ALERTS("alerts", "accountId", "raised", null, true, new Index("by-time", "month", "raised")),
    /** The state of each source, and the shapes of answers that were not understood. */
    SOURCES("sources", "source", "part", "expiresAt", false, null),
    /** The outbox: messages, by channel. Those that were dealt with expire. */
    MESSAGES("messages", "channel", "message", "expiresAt", true, null),
    /** What alerting remembers: what was decided, and the state of each channel. */
    DESK("desk", "part", null, null, false, null);

    /** A global secondary index with all attributes. */
    public record Index(String name, String partitionKey, String sortKey) {}

    private final String word;
    private final String partitionKey;
    private final Optional<String> sortKey;
    private final Optional<String> expiry;
    private final boolean streamed;
    private final Optional<Index> index;

    Table(
            String word,
            String partitionKey,
            @Nullable String sortKey,
            @Nullable String expiry,
            boolean streamed,
            @Nullable Index index) {
        this.word = word;
        this.partitionKey = partitionKey;
        this.sortKey = Optional.ofNullable(sortKey);
        this.expiry = Optional.ofNullable(expiry);
        this.streamed = streamed;
        this.index = Optional.ofNullable(index);
    }

    /** The name without the stage. */
    public String word() {
        return word;
    }

    /** The table's name in a stage, such as {@code legation-accounts}. */
    public String name(String stage) {
        return stage + "-" + word;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public Optional<String> sortKey() {
        return sortKey;
    }

    /** The attribute that says when an item may be deleted, in epoch seconds. */
    public Optional<String> expiry() {
        return expiry;
    }

    /** Whether changes are delivered to a function. */
    public boolean streamed() {
        return streamed;
    }

    /** An index over other keys. */
    public Optional<Index> index() {
        return index;
    }
}
