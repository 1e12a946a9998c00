package org.legation.lab.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.legation.core.expect.AgeGrid;
import org.legation.core.post.Count;

/**
 * A post whose growth over its first 72 hours is known.
 *
 * @param sums the reposts and comments it had after so many hours, from 0 to 72
 */
record Grown(String author, Count followers, Instant publishedAt, List<Long> sums) {

    static final int HOURS = (int) AgeGrid.LAST.toHours();

    Grown {
        sums = List.copyOf(sums);
    }

    long at(int hours) {
        return sums.get(hours);
    }

    long total() {
        return sums.get(HOURS);
    }

    Instant endsAt() {
        return publishedAt.plus(Duration.ofHours(HOURS));
    }
}
