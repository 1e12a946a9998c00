package org.legation.api.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may change something over HTTP. Everybody may read; to write, a key is needed, which is sent as {@code
 * Authorization: Bearer KEY}. On a laptop, where nothing listens but on loopback, none is.
 */
public final class WriteAccess {

    /** The variable that holds the key; the same with {@code _FILE} and {@code _SECRET} says where it lies. */
    public static final String KEY = "LEGATION_WRITE_KEY";

    /** A shorter key could be found by trying. */
    static final int SHORTEST = 16;

    private static final String BEARER = "Bearer ";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Nobody may write. */
    public static final WriteAccess OFF = new WriteAccess("off", () -> "");

    /** Everybody who reaches this may write, but for pages of other sites. */
    public static final WriteAccess OPEN = new WriteAccess("open", () -> "");

    private final String word;
    private final Supplier<String> key;

    private WriteAccess(String word, Supplier<String> key) {
        this.word = word;
        this.key = key;
    }

    /** Whoever has the key may write. */
    public static WriteAccess with(Supplier<String> key) {
        return new WriteAccess("key", key);
    }

    /** The word used in the API: open, key or off. */
    public String word() {
        return word;
    }

    /**
     * Goes on only for those who may write.
     *
     * @param authorization the header; null if there is none
     * @param origin the header by which browsers say whose page asks; null if there is none
     * @throws ProblemException for the others
     */
    public void require(@Nullable String authorization, @Nullable String origin) {
        if (this == OPEN) {
            requireOwnPage(origin);
        } else if (this == OFF) {
            throw ProblemException.forbidden("Nothing can be changed here, since no key is set. Set " + KEY
                    + "_SECRET to the name of a parameter that holds one of " + SHORTEST + " characters or more, or "
                    + KEY + "_FILE to a file, or " + KEY + " to it; then send it as Authorization: Bearer KEY.");
        } else if (authorization == null || !isKey(authorization)) {
            throw ProblemException.unauthorised(
                    "Send the key that the operator set as the header Authorization: Bearer KEY.");
        }
    }

    /** A page from elsewhere, open in the same browser, must not write here in its reader's name. */
    private static void requireOwnPage(@Nullable String origin) {
        if (origin == null) {
            return;
        }
        try {
            String host = URI.create(origin).getHost();
            if (host != null && LOOPBACK.contains(host)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // No address; refused below like those of others.
        }
        throw ProblemException.forbidden("Pages of other sites may change nothing here.");
    }

    private boolean isKey(String authorization) {
        String known = key.get();
        if (known.length() < SHORTEST) {
            throw new IllegalStateException(KEY + ": expected " + SHORTEST + " characters or more, found "
                    + known.length() + "; make a longer one, such as with: openssl rand -hex 32");
        }
        boolean isBearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String sent = isBearer ? authorization.substring(BEARER.length()).strip() : "";
        // Of equal length, so that the time that it takes says nothing.
        return MessageDigest.isEqual(hash(sent), hash(known)) && isBearer;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
