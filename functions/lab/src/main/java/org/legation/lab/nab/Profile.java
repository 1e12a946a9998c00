package org.legation.lab.nab;

/** What hits and errors weigh. */
enum Profile {
    STANDARD("standard", 1, 0.11),
    LOW_FP("lowFP", 1, 0.22),
    LOW_FN("lowFN", 2, 0.11);

    private final String title;
    private final double miss;
    private final double falseAlarm;

    Profile(String title, double miss, double falseAlarm) {
        this.title = title;
        this.miss = miss;
        this.falseAlarm = falseAlarm;
    }

    String title() {
        return title;
    }

    /** What a window without a detection costs; one with a detection at its first row brings 1. */
    double miss() {
        return miss;
    }

    /** What a detection far from any window costs. */
    double falseAlarm() {
        return falseAlarm;
    }

    /** A sum of scores on the scale where no detection at all is 0 and a perfect one 100. */
    double normalised(double score, int windows) {
        double nothing = -miss * windows;
        return windows == 0 ? 0 : 100 * (score - nothing) / (windows - nothing);
    }
}
