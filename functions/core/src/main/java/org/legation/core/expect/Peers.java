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
 */
public record Peers(LocalDate day, Map<PostType, PeerPrior> byType) {

    public Peers {
        Map<PostType, PeerPrior> ordered = new EnumMap<>(PostType.class);
        ordered.putAll(byType);
        byType = Collections.unmodifiableMap(ordered);
    }
}
