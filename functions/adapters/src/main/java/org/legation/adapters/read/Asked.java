package org.legation.adapters.read;

/** What was asked for, on which the meaning of an answer depends. */
enum Asked {
    FIRST_PAGE,
    LATER_PAGE,
    POST,
    PROFILE,
    SET_UP;

    /** Whether those without an account are shown it, so that a demand for a login there says that ours is not accepted. */
    boolean isForEverybody() {
        return this != LATER_PAGE && this != POST;
    }
}
