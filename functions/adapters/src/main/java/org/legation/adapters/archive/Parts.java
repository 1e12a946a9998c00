package org.legation.adapters.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;

/**
 * Cuts a timeline into observations that fit into the log, whose entries are items of at most 400 kB. A file of a
 * crawler may hold an account's whole life. The parts follow one another by a millisecond.
 */
final class Parts {

    /** Half of what an item may hold. */
    private static final int MOST_BYTES = 200_000;

    /** More than what a reading takes besides its text. */
    private static final int BYTES_EACH = 150;

    private Parts() {}

    /** The parts, oldest posts first; one if it fits. */
    static List<Timeline> of(Timeline timeline) {
        List<List<ShownPost>> groups = new ArrayList<>();
        List<ShownPost> group = new ArrayList<>();
        int bytes = 0;
        for (int i = timeline.posts().size() - 1; i >= 0; i--) {
            ShownPost post = timeline.posts().get(i);
            int size = size(post);
            if (!group.isEmpty() && bytes + size > MOST_BYTES) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(post);
            bytes += size;
        }
        groups.add(group);
        List<Timeline> parts = new ArrayList<>();
        for (List<ShownPost> posts : groups) {
            Instant at = timeline.observedAt().plusMillis(parts.size());
            parts.add(new Timeline(timeline.accountId(), at, timeline.source(), timeline.followers(), posts));
        }
        return parts;
    }

    private static int size(ShownPost post) {
        String text = post.text();
        return BYTES_EACH + (text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length);
    }
}
