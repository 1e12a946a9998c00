package org.legation.adapters.weibo;

/** The three ways in which Weibo's interfaces write a post. */
enum Dialect {
    /** m.weibo.cn: {@code text} is HTML, {@code raw_text} its plain twin on reposts. */
    MOBILE,
    /** weibo.com/ajax: {@code text_raw} is plain, {@code text} its HTML twin. */
    AJAX,
    /** api.weibo.com and the gateway: {@code text} is plain. */
    OPEN
}
