package org.legation.lab.real;

import java.time.Instant;

/**
 * A topic as a snapshot of the hot-search list showed it.
 *
 * @param hour the beginning of the hour in which the snapshot was taken
 * @param heat the list's own measure of how much it is searched and talked of, 0 and above
 */
record Topic(Instant hour, String title, long heat) {}
