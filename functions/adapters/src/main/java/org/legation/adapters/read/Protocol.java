package org.legation.adapters.read;

import static org.legation.core.source.SourceFailure.BLOCKED;
import static org.legation.core.source.SourceFailure.NOT_FOUND;
import static org.legation.core.source.SourceFailure.QUOTA_EXHAUSTED;
import static org.legation.core.source.SourceFailure.RATE_LIMITED;
import static org.legation.core.source.SourceFailure.TRANSIENT;
import static org.legation.core.source.SourceFailure.UNAUTHORISED;

import java.util.Map;
import java.util.Optional;
import org.legation.core.source.SourceFailure;

/** How Weibo's interfaces speak, as far as they differ in saying no. */
enum Protocol {
    /** m.weibo.cn. The edge of all servers says 414 for too many requests, and 432 for "you are a machine". */
    MOBILE(
            "mobile",
            Map.of(
                    401, UNAUTHORISED,
                    403, BLOCKED,
                    414, BLOCKED,
                    418, BLOCKED,
                    429, RATE_LIMITED,
                    432, BLOCKED),
            // The edge answers it when a page is away for a moment; a missing account or post is said in words.
            Map.of(404, TRANSIENT)),

    /** The gateway. Where its code says more than the status, the code counts. */
    GATEWAY(
            "gateway",
            Map.of(
                    401, UNAUTHORISED,
                    402, QUOTA_EXHAUSTED,
                    414, BLOCKED,
                    418, BLOCKED,
                    432, BLOCKED),
            Map.of(403, UNAUTHORISED, 404, NOT_FOUND, 429, RATE_LIMITED));

    private final String source;
    private final Map<Integer, SourceFailure> sure;
    private final Map<Integer, SourceFailure> otherwise;

    Protocol(String source, Map<Integer, SourceFailure> sure, Map<Integer, SourceFailure> otherwise) {
        this.source = source;
        this.sure = sure;
        this.otherwise = otherwise;
    }

    /** The source's name. */
    String source() {
        return source;
    }

    /** What a status says, whatever the body. */
    Optional<SourceFailure> sure(int status) {
        return status >= 500 ? Optional.of(TRANSIENT) : Optional.ofNullable(sure.get(status));
    }

    /** What a status says where the body says nothing. */
    Optional<SourceFailure> otherwise(int status) {
        return status < 400 ? Optional.empty() : Optional.of(otherwise.getOrDefault(status, SourceFailure.BAD_REQUEST));
    }
}
