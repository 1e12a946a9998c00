package org.legation.adapters.read;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.legation.adapters.web.AddressCheck;
import org.legation.adapters.web.ForbiddenAddressException;
import org.legation.adapters.web.UrlParts;

/**
 * The servers that may be asked: Weibo's own over https, and this machine's, where a simulator may stand in. Whatever an
 * answer says, nobody else is ever asked.
 */
public final class WeiboAddresses implements AddressCheck {

    private static final Set<String> WEIBO = new TreeSet<>(Set.of("open.weibo.com", "c.api.weibo.com", "m.weibo.cn"));

    private final Set<String> allowed;

    /**
     * The servers of some base addresses.
     *
     * @throws ForbiddenAddressException if one is neither Weibo's nor this machine's
     */
    public WeiboAddresses(Collection<URI> bases) {
        this.allowed = bases.stream().map(WeiboAddresses::checked).collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(URI base) {
        if (!UrlParts.isHttps(base, WEIBO) && !UrlParts.isThisMachine(base)) {
            throw new ForbiddenAddressException("address: expected https and one of " + String.join(", ", WEIBO)
                    + ", or http and this machine, got " + UrlParts.scheme(base) + "://" + UrlParts.host(base));
        }
        UrlParts.requirePlain(base);
        return UrlParts.server(base);
    }

    @Override
    public void require(URI url) {
        if (url.getHost() == null || !allowed.contains(UrlParts.server(url))) {
            throw new ForbiddenAddressException("address: " + UrlParts.scheme(url) + "://" + UrlParts.host(url)
                    + " is not one of those that may be asked: " + new TreeSet<>(allowed));
        }
        UrlParts.requirePlain(url);
    }
}
