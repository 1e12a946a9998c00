package org.legation.events;

import java.time.Instant;

/**
 * From dispatch to fetch: poll an account once. Schema {@code poll-request.v1}.
 *
 * @param v the version, 1
 * @param accountId the account
 * @param slot the due time this request was made for; it is void once the account was polled for that time
 */
public record PollRequest(int v, String accountId, Instant slot) {

    public PollRequest {
        Required.version(1, v);
        Required.present("accountId", accountId);
        Required.present("slot", slot);
    }
}
