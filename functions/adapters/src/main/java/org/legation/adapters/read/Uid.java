package org.legation.adapters.read;

import java.time.Duration;
import java.time.Instant;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/** An account's number at Weibo. Accounts of research files have pseudonyms instead, and are not asked for. */
final class Uid {

    private static final Duration ASK_AGAIN = Duration.ofDays(1);

    private Uid() {}

    /**
     * Checks an account's id before anything is asked with it.
     *
     * @throws SourceException if it is no uid; nothing was asked
     */
    static String require(String accountId, Protocol protocol, Instant now) throws SourceException {
        if (!accountId.matches("[1-9][0-9]{4,10}")) {
            throw SourceException.notAsked(
                    SourceFailure.NOT_FOUND,
                    protocol.source() + ": account id: expected a uid of 5 to 11 digits, got '" + accountId + "'",
                    now.plus(ASK_AGAIN));
        }
        return accountId;
    }
}
