package org.legation.simulator;

import java.util.Optional;

/**
 * What the gateway can be told to do. Prices are credits for each record returned; only that of users is known from a
 * recorded answer, the others are ours.
 */
enum GatewayCommand {
    USERS("users", "show_batch/other", 3, 50, 50),
    TIMELINE("statuses", "user_timeline/other", 1, 20, 100),
    TIMELINE_BATCH("statuses", "user_timeline_batch", 1, 20, 200),
    POSTS("statuses", "show_batch/biz", 1, 50, 50),
    REPOSTS("statuses", "repost_timeline/all", 1, 20, 200),
    COMMENTS("comments", "show/all", 1, 50, 200),
    COMMENTS_BIZ("comments", "show/biz", 1, 50, 200),
    COMMENTS_BY("comments", "timeline/other", 1, 50, 200),
    SEARCH("search", "statuses/limited", 2, 20, 50),
    HOT_WORDS("search", "hot_word/biz", 2, 20, 50),
    FRIENDS("friends", "biz", 3, 20, 20);

    private final String group;
    private final String action;
    private final int unitPrice;
    private final int usualCount;
    private final int mostCount;

    GatewayCommand(String group, String action, int unitPrice, int usualCount, int mostCount) {
        this.group = group;
        this.action = action;
        this.unitPrice = unitPrice;
        this.usualCount = usualCount;
        this.mostCount = mostCount;
    }

    static Optional<GatewayCommand> find(String group, String action) {
        for (GatewayCommand command : values()) {
            if (command.group.equals(group) && command.action.equals(action)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    String group() {
        return group;
    }

    String action() {
        return action;
    }

    int unitPrice() {
        return unitPrice;
    }

    /** How many records come when no count is given. */
    int usualCount() {
        return usualCount;
    }

    /** The largest count, or the longest list of ids. */
    int mostCount() {
        return mostCount;
    }

    /**
     * Whether it is not part of the plan: reading what private people say and whom they follow. These are the commands
     * that no client of a collector needs.
     */
    boolean isLocked() {
        return this == COMMENTS_BY || this == FRIENDS || this == HOT_WORDS;
    }
}
