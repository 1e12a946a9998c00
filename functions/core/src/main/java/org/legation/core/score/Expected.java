package org.legation.core.score;

import org.legation.core.post.Basis;

/**
 * What was to be expected of a post when it was read.
 *
 * @param basis the counts compared
 * @param interactions the usual number of interactions at that age, after 72 hours that of 72 hours
 * @param posts how many of the account's posts stand behind it (decayed)
 * @param rarity the probability that an ordinary post of this account and age has as many or more, 0 to 1
 */
public record Expected(Basis basis, double interactions, double posts, double rarity) {}
