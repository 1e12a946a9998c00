package org.legation.core.post;

/** Which post of which account. */
public record PostId(String accountId, Mid mid) {

    /** The post on Weibo's site. */
    public String link() {
        return "https://weibo.com/" + accountId + "/" + mid.bid();
    }
}
