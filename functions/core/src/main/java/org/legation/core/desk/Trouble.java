package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;

/**
 * The data is in doubt at the moment.
 *
 * @param accountId of this account, or {@link Alert#FLEET}
 * @param since when it began
 * @param until when it is over by itself; null if its end is seen
 */
public record Trouble(
        String accountId,
        DataTrouble.Kind kind,
        Instant since,
        @Nullable Instant until) {

    /** What was seen so shortly before a trouble was noticed is in doubt as well. */
    static final Duration UNNOTICED = Duration.ofHours(1);

    /** Whether it puts in doubt what is seen of an account at a moment. */
    boolean concerns(String account, Instant at) {
        return (accountId.equals(account) || isOfAll())
                && !at.isBefore(since.minus(UNNOTICED))
                && (until == null || at.isBefore(until));
    }

    boolean isOfAll() {
        return accountId.equals(Alert.FLEET);
    }

    /** Whether it is over without anybody having seen its end. */
    boolean hasRunOut(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
