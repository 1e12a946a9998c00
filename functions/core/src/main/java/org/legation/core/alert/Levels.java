package org.legation.core.alert;

/** Steps of rarity, half a decade each: level 4 is one in a hundred, level 12 one in a million or less. */
public final class Levels {

    public static final int LOWEST = 4;
    public static final int HIGHEST = 12;

    private Levels() {}

    /** The level that a strength in decades reaches; 0 for none. */
    public static int of(double strength) {
        int level = (int) Math.floor(2 * strength);
        return level < LOWEST ? 0 : Math.min(level, HIGHEST);
    }

    /** How it is written in an id: tenths of a decade, such as {@code s25}. */
    static String word(int level) {
        return "s" + level * 5;
    }
}
