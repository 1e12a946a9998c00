package org.legation.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.legation.core.post.Mid;

/**
 * A member of the crowd passes a post on.
 *
 * @param text the member's own words
 */
record WorldRepost(Mid mid, Crowd.Member author, Instant at, String text) {

    private static final int MOST = 400;

    /** The reposts of a post until a moment, newest first; of very many the first four hundred places. */
    static List<WorldRepost> of(WorldPost post, Instant now) {
        SplittableRandom random = Dice.of(post.mid().value(), 1);
        int count = (int) Math.min(MOST, post.growth().reposts());
        List<WorldRepost> reposts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = post.growth().when((i + 0.5) / count);
            Crowd.Member author = Crowd.member(random.nextInt(Crowd.SIZE));
            Mid mid = World.mid(at, World.OUTSIDE, i);
            String text = random.nextInt(3) == 0 ? "转发微博" : Phrases.reaction(random);
            if (!at.isAfter(now)) {
                reposts.add(0, new WorldRepost(mid, author, at, text));
            }
        }
        return reposts;
    }
}
