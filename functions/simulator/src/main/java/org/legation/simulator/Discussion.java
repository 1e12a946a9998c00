package org.legation.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.legation.core.post.Mid;

/** Writes the comments on a post: all of them, or the first nine hundred places of a bigger discussion. */
final class Discussion {

    private static final int MOST = 900;
    private static final String ROBOT_UID = "5762999670";
    private static final List<String> PLACES = List.of("北京", "上海", "广东", "四川", "湖北", "海外", "");

    private final long seed;
    private final WorldAccount author;
    private final WorldPost post;

    Discussion(long seed, WorldAccount author, WorldPost post) {
        this.seed = seed;
        this.author = author;
        this.post = post;
    }

    /** First-level comments with their replies, oldest first, also those that come later and those never shown. */
    List<WorldComment> all() {
        SplittableRandom random = Dice.of(seed, post.mid().value());
        int count = (int) Math.min(MOST, post.growth().comments());
        List<WorldComment> roots = new ArrayList<>();
        List<List<WorldComment>> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = post.growth().when((i + 0.5) / count);
            boolean reply = !roots.isEmpty() && random.nextDouble() < 0.3;
            WorldComment comment = comment(random, at, i, reply);
            if (reply) {
                replies.get(random.nextInt(roots.size())).add(comment);
            } else {
                roots.add(comment);
                replies.add(new ArrayList<>());
            }
        }
        List<WorldComment> whole = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            whole.add(withReplies(roots.get(i), replies.get(i)));
        }
        return List.copyOf(whole);
    }

    private WorldComment comment(SplittableRandom random, Instant at, int number, boolean reply) {
        Crowd.Member member = Crowd.member(random.nextInt(Crowd.SIZE));
        boolean byAuthor = reply && random.nextDouble() < 0.25;
        boolean robot = !byAuthor && number == 3 && random.nextDouble() < 0.3;
        String text = byAuthor ? Phrases.answer(random) : Phrases.reaction(random);
        Mid id = World.mid(at, author.index(), Dice.below(4, post.mid().value()) << 10 | number);
        long likes = (long) Math.exp(2.2
                * random.nextDouble()
                * random.nextDouble()
                * Math.log1p(post.growth().likes())
                / 2);
        boolean filtered = !byAuthor && random.nextDouble() < 0.08;
        String place = Dice.pick(random, PLACES);
        if (robot) {
            return new WorldComment(id, ROBOT_UID, "评论罗伯特", at, text, likes, false, false, true, "罗伯特", List.of());
        }
        return new WorldComment(
                id,
                byAuthor ? author.uid() : member.uid(),
                byAuthor ? author.account().name() : member.name(),
                at,
                text,
                likes,
                byAuthor,
                filtered,
                false,
                place,
                List.of());
    }

    private static WorldComment withReplies(WorldComment root, List<WorldComment> replies) {
        return new WorldComment(
                root.id(),
                root.uid(),
                root.name(),
                root.at(),
                root.text(),
                root.likes(),
                root.byAuthor(),
                root.filtered(),
                root.robot(),
                root.place(),
                List.copyOf(replies));
    }
}
