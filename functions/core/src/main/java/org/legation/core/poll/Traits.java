package org.legation.core.poll;

/**
 * What a source can do, and what it costs.
 *
 * @param source its name
 * @param pageSize how many posts a page shows
 * @param mostRequests how many requests one poll makes at the most
 * @param sinceKnown whether it can be asked for posts newer than one alone; if not, the newest page comes whole, and
 *     shows how its posts stand for free
 * @param refreshBatch how many posts one request can ask for; 0 if single posts are not shown to us
 * @param creditsPerRecord what each post shown costs at the most; 0 for nothing
 * @param creditsPerProfile what a profile costs at the most
 */
public record Traits(
        String source,
        int pageSize,
        int mostRequests,
        boolean sinceKnown,
        int refreshBatch,
        long creditsPerRecord,
        long creditsPerProfile) {

    /** A source whose profiles cost what a post does. */
    public Traits(
            String source,
            int pageSize,
            int mostRequests,
            boolean sinceKnown,
            int refreshBatch,
            long creditsPerRecord) {
        this(source, pageSize, mostRequests, sinceKnown, refreshBatch, creditsPerRecord, creditsPerRecord);
    }
}
