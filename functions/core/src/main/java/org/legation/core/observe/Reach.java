package org.legation.core.observe;

import java.util.List;
import org.legation.core.coverage.Stretch;
import org.legation.core.post.Mid;

/**
 * How far an answer reaches, beyond the posts it shows.
 *
 * @param stretches where it showed every public post, newest first; empty if the source does not say
 * @param absences posts that are surely not there any more
 */
public record Reach(List<Stretch> stretches, List<Absence> absences) {

    /** An answer of which only the posts are known. */
    public static final Reach UNKNOWN = new Reach(List.of(), List.of());

    public Reach {
        stretches = List.copyOf(stretches);
        absences = List.copyOf(absences);
    }

    /** Whether a post would have been shown if it were there. */
    public boolean covers(Mid mid) {
        return stretches.stream().anyMatch(stretch -> stretch.covers(mid));
    }
}
