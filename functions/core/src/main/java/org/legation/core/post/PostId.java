package org.legation.core.post;

/** Which post of which account. */
public record PostId(String accountId, Mid mid) {}
