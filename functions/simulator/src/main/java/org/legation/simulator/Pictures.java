package org.legation.simulator;

import java.util.ArrayList;
import java.util.List;

/** Ids and addresses of the pictures of posts. An id begins with its owner's uid, as at Weibo. */
final class Pictures {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Pictures() {}

    /** How many pictures a post has. */
    static int count(WorldPost post) {
        return post.kind() == Kind.PICTURES ? 1 + Dice.below(18, post.mid().value()) % 12 : 0;
    }

    /** The ids of a post's pictures. */
    static List<String> ids(WorldPost post) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count(post); i++) {
            ids.add(id(post.accountId(), post.mid().value() + i));
        }
        return ids;
    }

    /** An id of thirty characters: the owner in eight, and what tells it from the owner's others. */
    static String id(String uid, long which) {
        String owner = base62(Long.parseLong(uid));
        String rest = base62(Dice.mix(which) >>> 8);
        return "00" + "0".repeat(Math.max(0, 6 - owner.length())) + owner + "ly1h" + "0".repeat(10 - rest.length())
                + rest + "j30u00u0";
    }

    /** Where a picture lies in one of its sizes. */
    static String url(String id, String size) {
        return "https://wx" + (1 + Dice.below(4, id.hashCode())) + ".sinaimg.cn/" + size + "/" + id + ".jpg";
    }

    private static String base62(long number) {
        StringBuilder text = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 62) {
            text.insert(0, ALPHABET.charAt((int) (rest % 62)));
        }
        return text.toString();
    }
}
