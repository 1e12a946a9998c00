package org.legation.core.alert;

import org.legation.core.post.Interaction;

/**
 * The kind of a spike: one kind of interaction has a far larger share than is usual for the account.
 *
 * @param kind comments: it is contested; reposts: it spreads; likes: it is celebrated
 * @param share its share of all interactions now, 0 to 1
 * @param usual its usual share
 */
public record Lead(Interaction kind, double share, double usual) {}
