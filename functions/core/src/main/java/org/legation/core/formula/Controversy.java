package org.legation.core.formula;

/** Reddit's controversy of what some support and others oppose: many on both sides, and as many on each. */
public final class Controversy {

    private Controversy() {}

    /** (up + down)^(smaller / larger); 0 unless there are some on both sides. */
    public static double of(long up, long down) {
        Numbers.notNegative("up", up);
        Numbers.notNegative("down", down);
        if (up == 0 || down == 0) {
            return 0;
        }
        return Math.pow((double) up + down, (double) Math.min(up, down) / Math.max(up, down));
    }
}
