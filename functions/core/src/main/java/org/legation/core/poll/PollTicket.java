package org.legation.core.poll;

import java.time.Instant;

/**
 * The right to poll an account once.
 *
 * @param slot the due time it was issued for; when the account has been polled, its due time has moved on and the
 *     ticket is worth nothing
 */
public record PollTicket(String accountId, Instant slot) {}
