package org.legation.core.measure;

import org.legation.core.post.Interaction;

/** How the three counts are called wherever numbers are explained. */
public final class CountNames {

    private CountNames() {}

    public static String of(Interaction kind) {
        return switch (kind) {
            case REPOST -> "reposts";
            case COMMENT -> "comments";
            case LIKE -> "likes";
        };
    }

    public static String chinese(Interaction kind) {
        return switch (kind) {
            case REPOST -> "转发";
            case COMMENT -> "评论";
            case LIKE -> "点赞";
        };
    }
}
