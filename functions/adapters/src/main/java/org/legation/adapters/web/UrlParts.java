package org.legation.adapters.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an address says about the server it names. */
public final class UrlParts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private UrlParts() {}

    /** In lower case; empty if there is none. */
    public static String scheme(URI url) {
        return lower(url.getScheme());
    }

    /** In lower case; empty if there is none. */
    public static String host(URI url) {
        return lower(url.getHost());
    }

    /** Scheme, host and port. */
    public static String server(URI url) {
        int usual = scheme(url).equals("https") ? 443 : 80;
        return scheme(url) + "://" + host(url) + ":" + (url.getPort() < 0 ? usual : url.getPort());
    }

    /** Whether it is one of some hosts over https at the usual port. */
    public static boolean isHttps(URI url, Set<String> hosts) {
        return scheme(url).equals("https") && hosts.contains(host(url)) && (url.getPort() < 0 || url.getPort() == 443);
    }

    /** Whether it is this machine over http, at any port. */
    public static boolean isThisMachine(URI url) {
        return scheme(url).equals("http") && LOOPBACK.contains(host(url));
    }

    /**
     * Refuses what nobody needs and what can mislead.
     *
     * @throws ForbiddenAddressException if it has a name and password, or a fragment
     */
    public static void requirePlain(URI url) {
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new ForbiddenAddressException("address: expected neither a name and password nor a fragment");
        }
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
