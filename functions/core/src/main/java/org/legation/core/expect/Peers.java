package org.legation.core.expect;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.legation.core.post.PostType;

/**
 * What an account's peers teach, as of a Beijing day.
 *
 * @param byType per type of post; a type of which no peer has posts is not there
 * @param tail how surprising the posts of all polled accounts came to be, the account's own among them
 */
public record Peers(LocalDate day, Map<PostType, PeerPrior> byType, Tail tail) {

    /** Peers none of whose posts has come to its end. */
    public Peers(LocalDate day, Map<PostType, PeerPrior> byType) {
        this(day, byType, Tail.NONE);
    }

    public Peers {
        Map<PostType, PeerPrior> ordered = new EnumMap<>(PostType.class);
        ordered.putAll(byType);
        byType = Collections.unmodifiableMap(ordered);
    }

    /** Whether they teach the same, of whichever days they are. */
    public boolean teachAs(Peers other) {
        return byType.equals(other.byType) && tail.equals(other.tail);
    }
}
