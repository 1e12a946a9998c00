package org.legation.core.alert;

import org.legation.core.account.Account;
import org.legation.core.post.PostId;

/** An alert on its way to people. Its id is the alert's: whoever gets it twice can tell. */
public record AlertMessage(Alert alert, Account account, AlertText text) {

    /** The post on Weibo. */
    public String link() {
        return new PostId(account.id(), alert.mid()).link();
    }
}
