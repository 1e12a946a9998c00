package org.legation.core.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.legation.core.store.Stored;

/** The state of each source, shared by all workers. */
public interface SourceStore {

    Optional<Stored<SourceState>> find(String source);

    /**
     * Replaces what was read, unless somebody else did so meanwhile.
     *
     * @return what stands there now; empty if another writer came first
     */
    Optional<Stored<SourceState>> replace(String source, Optional<Stored<SourceState>> seen, SourceState next);

    /**
     * Keeps the shape of an answer that was not understood.
     *
     * @return whether it is the first of its kind, which is the one to report
     */
    boolean keep(String source, UnknownShape shape, Instant at);

    /** The shapes kept of a source that have not expired, newest first. */
    List<UnknownShape> shapes(String source);
}
