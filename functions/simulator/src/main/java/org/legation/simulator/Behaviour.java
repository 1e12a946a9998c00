package org.legation.simulator;

/** What Weibo's servers do, each of which can be switched off. */
public enum Behaviour {
    /** Who has no cookie is sent to the visitor page, or refused. */
    COOKIE_REQUIRED(1),
    /** A visitor sees the first page of a list only. */
    VISITOR_FIRST_PAGE(2),
    /** Pinned posts come first, and may come again at their natural place. */
    PINNED_FIRST(3),
    /** The cursor is below the last post, may be a page number, and may be a string. */
    ODD_CURSORS(4),
    /** Posts in groups, advertisements, liked posts of others and information cards. */
    ODD_CARDS(5),
    /** Counts as numbers, strings, rounded, capped, null and falling. */
    ODD_COUNTS(6),
    /** Pictures as array, object or with null; videos, articles and topics; links that are null, no bid. */
    ODD_MEDIA(7),
    /** Long texts stand elsewhere, and sometimes do not. */
    LONG_TEXT_ELSEWHERE(8),
    /** Reposts of posts that are gone. */
    REPOST_OF_DELETED(9),
    /** Hot comments in all their forms. */
    ODD_COMMENTS(10),
    /** Replies to a comment have an envelope and an end of their own. */
    ODD_REPLIES(11),
    /** Faults; which, the simulator's {@link Faults} say. */
    FAULTS(12),
    /** Who asks too fast is refused, then blocked, and new identities do not help. */
    RATE_LIMIT(13),
    /** Accounts that show half a year only, and totals that count what nobody sees. */
    HALF_YEAR(14),
    /** Posts are edited and deleted, accounts are renamed and frozen. */
    CHANGES(15),
    /** The gateway's locked commands, errors, credits and forms of a result. */
    GATEWAY_LIMITS(16),
    /** The open API's expired tokens and limits. */
    API_LIMITS(17),
    /** RSSHub's cool-down, its cache, and no counts. */
    RSSHUB_LIMITS(18),
    /** Headers that the page's own scripts send are required. */
    HEADERS_REQUIRED(19),
    /** The server's clock is not ours, and old endpoints give times relative to it. */
    SERVER_CLOCK(20);

    private final int number;

    Behaviour(int number) {
        this.number = number;
    }

    /** Its row in the list of behaviours, 1 to 20. */
    public int number() {
        return number;
    }
}
