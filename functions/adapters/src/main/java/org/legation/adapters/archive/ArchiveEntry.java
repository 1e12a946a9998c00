package org.legation.adapters.archive;

import org.legation.core.account.Account;
import org.legation.core.observe.Timeline;

/** What reading an archive yields, in its order. */
public sealed interface ArchiveEntry {

    Place place();

    /**
     * A timeline.
     *
     * @param account what the archive says of the account
     */
    record Taken(Place place, Account account, Timeline timeline) implements ArchiveEntry {}

    /**
     * Something that should have been a timeline and is not.
     *
     * @param reason which field, what was expected
     * @param raw as it stands there, so that nothing is lost
     */
    record Refused(Place place, String reason, String raw) implements ArchiveEntry {}

    /** Something that belongs there and holds no timeline. */
    record Skipped(Place place, String reason) implements ArchiveEntry {}
}
