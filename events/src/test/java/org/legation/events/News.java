package org.legation.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.legation.events.AlertNews.Account;
import org.legation.events.AlertNews.Data;
import org.legation.events.AlertNews.End;
import org.legation.events.AlertNews.Lead;
import org.legation.events.AlertNews.Member;
import org.legation.events.AlertNews.Spike;
import org.legation.events.AlertNews.Subject;
import org.legation.events.AlertNews.Text;

/** News of every kind, with all that each may have. */
final class News {

    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Account EMBASSY = new Account("9900000001", "云屿国驻华使馆（虚构）", "embassy", "XA");
    private static final Text TEXT = new Text("In words.", "文字。");
    private static final Subject POST =
            new Subject("5367238081119209", "https://weibo.com/9900000001/RaCpjvNx3", NINE, null);

    /** A post, with the accounts that spike together with it. */
    static final AlertNews SPIKE = new AlertNews(
            1,
            "5367238081119209-s45",
            "major",
            NINE,
            EMBASSY,
            new Spike(
                    POST,
                    3600,
                    4.5,
                    260L,
                    null,
                    2600L,
                    List.of("reposts", "likes"),
                    2860,
                    86.8,
                    32.9,
                    32.8,
                    3.7e-5,
                    81_250,
                    33,
                    new Lead("likes", 0.91, 0.5),
                    600L,
                    "post-channel.2"),
            null,
            null,
            List.of(new Member("9900000001", "XA", "5367238081119209-s45", NINE)),
            null,
            TEXT);

    /** The end of an account's own spike. */
    static final AlertNews END = new AlertNews(
            1,
            "h2026112008-resolved-s30",
            "spike",
            NINE,
            EMBASSY,
            null,
            new End(new Subject(null, null, null, NINE), "resolved", NINE, 14_400, 12.5, NINE, 900),
            null,
            null,
            null,
            TEXT);

    /** A trouble of all. */
    static final AlertNews TROUBLE = new AlertNews(
            1,
            "source-blocked-29918820",
            null,
            NINE,
            null,
            null,
            null,
            new Data("source_blocked", NINE, false, 8, 8),
            null,
            null,
            TEXT);

    static final AlertNews DIGEST =
            new AlertNews(1, null, null, null, null, null, null, null, null, Map.of("told", 3L, "held", 0L), TEXT);

    private News() {}
}
