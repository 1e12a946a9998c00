package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The grants of the open API. The two known tokens are issued when they are first shown; further ones are bought with a
 * code {@code code-UID}, which holds once. Thread-safe.
 */
final class OpenTokens {

    /** What an ordinary application's grant holds: a week, less the second it took to answer. */
    static final long WEEK = Duration.ofDays(7).toSeconds() - 1;

    /** What a developer's own grant and a contract's hold. */
    static final long FIVE_YEARS = Duration.ofDays(5 * 365).toSeconds() - 1;

    private final World world;
    private final String knownUid;
    private final long lifetime;
    private final Map<String, OpenToken> tokens = new HashMap<>();
    private final Set<String> usedCodes = new HashSet<>();
    private final Set<String> revoked = new HashSet<>();

    /**
     * Nobody has been granted anything.
     *
     * @param lifetime seconds that a new grant holds
     */
    OpenTokens(World world, long lifetime) {
        this.world = world;
        this.knownUid = world.accounts().get(0).id();
        this.lifetime = lifetime;
    }

    /**
     * Buys a token with a code.
     *
     * @throws RefusedException if the code is of no account or was used
     */
    synchronized OpenToken grant(String code, Instant now) {
        String uid = code.startsWith("code-") ? code.substring("code-".length()) : "";
        boolean known =
                world.accounts().stream().anyMatch(account -> account.id().equals(uid));
        if (!known || !usedCodes.add(code)) {
            throw Refusal.BAD_CODE.because("invalid_grant");
        }
        return issue("2.00simulator" + uid + "n" + usedCodes.size(), uid, lifetime, false, now);
    }

    /** A token that somebody shows; empty if it was never issued or is revoked. */
    synchronized Optional<OpenToken> find(String text, Instant now) {
        if (revoked.contains(text)) {
            return Optional.empty();
        }
        OpenToken token = tokens.get(text);
        if (token == null && text.equals(Credentials.OPEN_API_TOKEN)) {
            token = issue(text, knownUid, lifetime, false, now);
        } else if (token == null && text.equals(Credentials.COMMERCIAL_TOKEN)) {
            token = issue(text, knownUid, FIVE_YEARS, true, now);
        }
        return Optional.ofNullable(token);
    }

    synchronized void revoke(OpenToken token) {
        revoked.add(token.text());
    }

    private OpenToken issue(String text, String uid, long seconds, boolean commercial, Instant now) {
        OpenToken token = new OpenToken(text, uid, now, seconds, commercial);
        tokens.put(text, token);
        return token;
    }
}
