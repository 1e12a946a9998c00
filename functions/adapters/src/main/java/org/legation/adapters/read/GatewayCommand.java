package org.legation.adapters.read;

/** The commands of the gateway that are used. */
enum GatewayCommand {
    /** An account's posts. */
    TIMELINE("statuses", "user_timeline/other"),
    /** Posts by their ids. */
    POSTS("statuses", "show_batch/biz"),
    /** Accounts by their uids. */
    USERS("users", "show_batch/other");

    private final String group;
    private final String action;

    GatewayCommand(String group, String action) {
        this.group = group;
        this.action = action;
    }

    String group() {
        return group;
    }

    String action() {
        return action;
    }

    @Override
    public String toString() {
        return group + " " + action;
    }
}
