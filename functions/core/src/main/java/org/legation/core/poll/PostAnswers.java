package org.legation.core.poll;

import java.time.Instant;
import java.util.List;
import org.legation.core.observe.Absence;
import org.legation.core.observe.ShownPost;

/**
 * How some posts stand.
 *
 * @param shown those that are there
 * @param absent those that are not, or not for us
 * @param credits what it cost
 */
public record PostAnswers(Instant answeredAt, List<ShownPost> shown, List<Absence> absent, long credits) {

    public PostAnswers {
        shown = List.copyOf(shown);
        absent = List.copyOf(absent);
    }
}
