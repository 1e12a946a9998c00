package org.legation.core.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account as the registry knows it.
 *
 * @param id Weibo's uid, or the pseudonym used in a research file
 * @param name the screen name
 * @param nameEn the name in English, if given
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2; absent for organisations that belong to no country
 * @param enabled whether it is polled
 */
public record Account(
        String id,
        String name,
        @Nullable String nameEn,
        AgencyKind kind,
        @Nullable String country,
        boolean enabled) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern ID = Pattern.compile("(?!\\.+$)[0-9A-Za-z._-]{1,40}");

    public Account {
        requireId(id);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: expected a name, got nothing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name: expected at most " + LONGEST_NAME + " characters, got " + name.length());
        }
        if (country != null && !Country.isCode(country)) {
            throw new IllegalArgumentException("country: expected an ISO 3166-1 alpha-2 code, got '" + country + "'");
        }
    }

    /** An account of which nothing but a name is known; it is not polled. */
    public static Account unlisted(String id, String name) {
        return new Account(id, name, null, AgencyKind.OTHER, null, false);
    }

    /**
     * Checks the form of an account's id.
     *
     * @throws IllegalArgumentException if it is not 1 to 40 letters, digits, dots, underscores or hyphens, and not dots alone
     */
    public static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "account id: expected 1 to 40 letters, digits, '.', '_' or '-', not dots alone, got '" + id + "'");
        }
        return id;
    }
}
