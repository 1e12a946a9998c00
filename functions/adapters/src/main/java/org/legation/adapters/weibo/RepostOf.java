package org.legation.adapters.weibo;

import org.jspecify.annotations.Nullable;
import org.legation.core.post.Mid;

/**
 * The post that a repost passes on. Its text and counts are another's and are not kept.
 *
 * @param mid null if not shown
 * @param unavailable why nobody can see it any more, {@link Unavailable#NOT} if it can be seen
 */
public record RepostOf(@Nullable Mid mid, Unavailable unavailable) {

    /** Why an original cannot be seen, told by the notice that stands in its place. */
    public enum Unavailable {
        /** It can be seen. */
        NOT,
        /** Its author deleted it. */
        DELETED,
        /** Its author shows posts of some last months only. */
        TOO_OLD,
        /** Its author does not show it to everybody. */
        NO_PERMISSION,
        /** The site took it or its author away. */
        REMOVED,
        /** It cannot be seen, for a reason that we do not know. */
        OTHER;

        static Unavailable ofNotice(String notice) {
            if (notice.contains("举报") || notice.contains("投诉") || notice.contains("违反")) {
                return REMOVED;
            } else if (notice.contains("半年")
                    || notice.contains("可见时间")
                    || notice.contains("个月")
                    || notice.contains("三天")) {
                return TOO_OLD;
            } else if (notice.contains("权限") || notice.contains("作者设置")) {
                return NO_PERMISSION;
            }
            return notice.contains("删除") ? DELETED : OTHER;
        }
    }
}
