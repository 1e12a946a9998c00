package org.legation.api.web;

/** What the API's document says of parameters that several endpoints have. */
public final class ParameterDocs {

    public static final String ID = "The account's id, Weibo's uid · 账号 id（微博 uid）";
    public static final String ID_PATTERN = "^[0-9A-Za-z._-]{1,40}$";

    public static final String ALERT_ACCOUNT =
            "The account's id, Weibo's uid; `fleet` for alerts of all accounts together · 账号 id（微博 uid）；fleet 为整体";
    public static final String ALERT = "The alert's id, as lists have it · 告警 id";
    public static final String ALERT_PATTERN = "^[A-Za-z0-9-]{1,80}$";

    public static final String LIMIT = "How many at the most · 最多返回条数";

    public static final String CURSOR = "The `next` of an earlier page of this list · 本列表前一页的 next";

    public static final String FROM = "From this moment on, or from the start of this Beijing day · 起始时刻，或北京日期（自零时起）";
    public static final String TO =
            "Before this moment, or before the start of this Beijing day · 截止时刻（不含），或北京日期（该日零时前）";
    public static final String MOMENT_EXAMPLE = "2026-11-20T01:30:00Z";

    public static final String SCOPE_PATTERN =
            "^(all|account:[0-9A-Za-z._-]{1,40}|group:[a-z_]{1,20}|country:[A-Z]{2})$";

    private ParameterDocs() {}
}
