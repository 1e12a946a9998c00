package org.legation.adapters.read;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The servers that may be asked: Weibo's own over https, and this machine's, where a simulator may stand in. Whatever an
 * answer says, nobody else is ever asked.
 */
final class Addresses {

    private static final Set<String> WEIBO = new TreeSet<>(Set.of("open.weibo.com", "c.api.weibo.com", "m.weibo.cn"));
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;

    /**
     * The servers of some base addresses.
     *
     * @throws ForbiddenAddressException if one is neither Weibo's nor this machine's
     */
    Addresses(Collection<URI> bases) {
        this.allowed = bases.stream().map(Addresses::checked).collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(URI base) {
        String scheme = lower(base.getScheme());
        String host = lower(base.getHost());
        boolean weibo = scheme.equals("https") && WEIBO.contains(host) && (base.getPort() < 0 || base.getPort() == 443);
        boolean here = scheme.equals("http") && LOOPBACK.contains(host);
        if (!weibo && !here) {
            throw new ForbiddenAddressException("address: expected https and one of " + String.join(", ", WEIBO)
                    + ", or http and this machine, got " + scheme + "://" + host);
        }
        requirePlain(base);
        return server(base);
    }

    /**
     * Checks an address before it is asked.
     *
     * @throws ForbiddenAddressException if its server is not among those
     */
    void require(URI url) {
        if (url.getHost() == null || !allowed.contains(server(url))) {
            throw new ForbiddenAddressException("address: " + lower(url.getScheme()) + "://" + lower(url.getHost())
                    + " is not one of those that may be asked: " + new TreeSet<>(allowed));
        }
        requirePlain(url);
    }

    private static void requirePlain(URI url) {
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new ForbiddenAddressException("address: expected neither a name and password nor a fragment");
        }
    }

    private static String server(URI url) {
        String scheme = lower(url.getScheme());
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + lower(url.getHost()) + ":" + (url.getPort() < 0 ? usual : url.getPort());
    }

    private static String lower(@Nullable String part) {
        return part == null ? "" : part.toLowerCase(Locale.ROOT);
    }
}
