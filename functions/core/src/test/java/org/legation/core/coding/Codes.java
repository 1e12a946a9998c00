package org.legation.core.coding;

import java.time.Instant;
import java.util.List;
import org.legation.core.post.PostType;

/** Codes texts for tests. */
final class Codes {

    static final Instant AT = Instant.parse("2026-11-24T04:00:00Z");

    private Codes() {}

    static Coded of(String text) {
        return Coder.code(PostType.ORIGINAL, text, AT);
    }

    static Coded ofRepost(String text) {
        return Coder.code(PostType.REPOST, text, AT);
    }

    /** The words that a code rests on; empty if it is not given. */
    static List<String> words(Coded coded, String code) {
        return coded.evidence().stream()
                .filter(evidence -> evidence.code().equals(code))
                .flatMap(evidence -> evidence.words().stream())
                .toList();
    }
}
