package org.legation.lab.nab;

/**
 * What detections add up to.
 *
 * @param score the benchmark's, before it is normalised
 * @param windows how many there were to hit
 * @param hits in how many there was a detection
 * @param hitRows how many detections were in windows
 * @param falseRows how many were not
 */
record Tally(double score, int windows, int hits, int hitRows, int falseRows) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                score + other.score,
                windows + other.windows,
                hits + other.hits,
                hitRows + other.hitRows,
                falseRows + other.falseRows);
    }
}
