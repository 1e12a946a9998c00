package org.legation.core.desk;

import java.time.Instant;
import java.util.List;
import org.legation.core.alert.RaisedAlert;

/**
 * What happened in a span of time, as far as one channel is told of it.
 *
 * @param from the end of the span before
 * @param to its end, which is when the digest is due
 * @param waiting spikes, and ends of spikes, that waited in quiet hours, oldest first
 * @param notices what was only noticed, the rarest first, one for each subject
 * @param told how many alerts were told meanwhile
 * @param held how many more there were that people were not told of, for whatever reason
 * @param precision what people thought of the alerts of the last four weeks, account by account, the worst first
 */
public record Digest(
        Instant from,
        Instant to,
        List<RaisedAlert> waiting,
        List<RaisedAlert> notices,
        int told,
        int held,
        List<Precision> precision) {

    public Digest {
        waiting = List.copyOf(waiting);
        notices = List.copyOf(notices);
        precision = List.copyOf(precision);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return waiting.isEmpty() && notices.isEmpty() && told == 0 && held == 0;
    }
}
