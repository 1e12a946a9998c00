package org.legation.lab.throughput;

/**
 * A poll cycle: every account polled once, and everything done that follows.
 *
 * @param polls polls done
 * @param posts post items written
 * @param seconds from the moment the accounts were due until all was quiet
 * @param emulatorShare which share of the threads' busy time was spent inside the emulators, 0 to 1
 */
record Cycle(long polls, long posts, double seconds, double emulatorShare) {

    double pollsPerSecond() {
        return polls / seconds;
    }

    double postsPerSecond() {
        return posts / seconds;
    }
}
