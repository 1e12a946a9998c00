package org.legation.adapters.weibo;

/** The bodies that we know. */
public enum BodyKind {
    /** m.weibo.cn: a list of cards. */
    MOBILE_LIST("mobile-list", "mobile"),
    /** m.weibo.cn: a profile. */
    MOBILE_PROFILE("mobile-profile", "mobile"),
    /** m.weibo.cn: a profile with the newest posts. */
    MOBILE_PROFILE_INFO("mobile-profile-info", "mobile"),
    /** m.weibo.cn: the long text of a post. */
    MOBILE_LONG_TEXT("mobile-long-text", "mobile"),
    /** m.weibo.cn: one post. */
    MOBILE_POST("mobile-post", "mobile"),
    /** m.weibo.cn: the page of one post, HTML. */
    DETAIL_PAGE("detail-page", "mobile"),
    /** weibo.com/ajax: a list of posts. */
    AJAX_LIST("ajax-list", "ajax"),
    /** weibo.com/ajax: one post. */
    AJAX_POST("ajax-post", "ajax"),
    /** weibo.com/ajax: the long text of a post. */
    AJAX_LONG_TEXT("ajax-long-text", "ajax"),
    /** weibo.com/ajax: a profile. */
    AJAX_PROFILE("ajax-profile", "ajax"),
    /** api.weibo.com: a timeline. */
    OPEN_TIMELINE("open-timeline", "open"),
    /** api.weibo.com: posts that were asked for by id. */
    OPEN_BATCH("open-batch", "open"),
    /** api.weibo.com: one post. */
    OPEN_POST("open-post", "open"),
    /** api.weibo.com: posts without an envelope. */
    OPEN_ROWS("open-rows", "open"),
    /** api.weibo.com: counts of posts. */
    OPEN_COUNTS("open-counts", "open"),
    /** api.weibo.com: a profile. */
    OPEN_PROFILE("open-profile", "open"),
    /** The gateway of the command line: posts. */
    GATEWAY("gateway", "gateway"),
    /** Any interface: no answer to what was asked. */
    REFUSAL("refusal", ""),
    /** Comments, which are not kept. */
    COMMENTS("comments", ""),
    /** Others' reposts of a post, which are not kept. */
    REPOSTS("reposts", ""),
    /** The person to whom a cookie belongs, who is not kept. */
    COOKIE_OWNER("cookie-owner", "");

    private final String word;
    private final String source;

    BodyKind(String word, String source) {
        this.word = word;
        this.source = source;
    }

    /** How it is written. */
    public String word() {
        return word;
    }

    /** Which interface gave it: the source's name in a timeline. Empty where that does not matter. */
    public String source() {
        return source;
    }
}
