package org.legation.core.poll;

import java.time.Instant;
import org.legation.core.observe.Timeline;
import org.legation.core.source.SourceException;

/** Where timelines come from. */
public interface TimelineSource {

    /**
     * What the source shows of an account now.
     *
     * @param account what is known of it so far
     * @param ticket the poll that asks
     * @throws SourceException if the source gave no timeline
     */
    Timeline read(WatchedAccount account, PollTicket ticket) throws SourceException;

    /** How hard the source may be used now. */
    default Thrift thrift(Instant now) {
        return Thrift.NONE;
    }
}
