package org.legation.simulator;

/** Who may see a post. */
public enum Visibility {
    PUBLIC(0),
    PRIVATE(1),
    FRIENDS(4),
    FANS(10);

    private final int type;

    Visibility(int type) {
        this.type = type;
    }

    /** The number in {@code visible.type}. */
    public int type() {
        return type;
    }
}
