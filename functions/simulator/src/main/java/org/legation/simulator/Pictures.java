package org.legation.simulator;

import java.util.List;
import java.util.stream.IntStream;

/** The pictures of posts: ids, and links that the picture hosts serve. */
final class Pictures {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST = 9;

    private Pictures() {}

    /** The ids of a post's pictures, whose first eight characters say whose they are. */
    static List<String> ids(WorldPost post) {
        if (post.kind() != Kind.PICTURES) {
            return List.of();
        }
        long mid = post.mid().value();
        return IntStream.range(0, 1 + Dice.below(MOST, mid))
                .mapToObj(n -> owner(post.accountId()) + "ly1h" + tail(mid + n) + "j30u00u0abc")
                .toList();
    }

    static String url(String size, String id) {
        return "https://wx" + (1 + Math.floorMod(id.hashCode(), 4)) + ".sinaimg.cn/" + size + "/" + id + ".jpg";
    }

    /** The eight characters for a uid: {@code 00} and the uid in base 62. */
    static String owner(String uid) {
        return "00" + base62(Long.parseLong(uid), 6);
    }

    private static String tail(long value) {
        return base62(Dice.mix(value) & Long.MAX_VALUE, 8);
    }

    private static String base62(long value, int length) {
        StringBuilder text = new StringBuilder();
        long rest = value;
        for (int i = 0; i < length; i++) {
            text.insert(0, ALPHABET.charAt((int) (rest % 62)));
            rest /= 62;
        }
        return text.toString();
    }
}
