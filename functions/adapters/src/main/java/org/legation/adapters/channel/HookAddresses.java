package org.legation.adapters.channel;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.legation.adapters.web.AddressCheck;
import org.legation.adapters.web.ForbiddenAddressException;
import org.legation.adapters.web.UrlParts;
import org.legation.core.alert.ChannelType;

/**
 * Where messages may be sent, so that nobody can turn this server's requests to another: each service's own hosts and the
 * webhooks' hosts that the operator allowed, over https at the usual port; this machine, where that is wanted.
 */
final class HookAddresses implements AddressCheck {

    private final Set<String> webhookHosts;
    private final boolean loopback;

    /**
     * @param webhookHosts where webhooks may be
     * @param loopback whether this machine may be asked over http instead of any service
     */
    HookAddresses(Set<String> webhookHosts, boolean loopback) {
        this.webhookHosts = webhookHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.loopback = loopback;
    }

    /**
     * Checks an address of a type of channel.
     *
     * @throws ForbiddenAddressException if it is not one of its; the message does not show it
     */
    void require(ChannelType type, URI url) {
        if (!isAllowed(type, url)) {
            throw new ForbiddenAddressException(
                    type == ChannelType.WEBHOOK
                            ? "its host is not among the hosts allowed for webhooks, or it is not https at port 443"
                            : "expected https and " + String.join(" or ", sorted(hosts(type))));
        }
        UrlParts.requirePlain(url);
    }

    @Override
    public void require(URI url) {
        if (Arrays.stream(ChannelType.values()).noneMatch(type -> isAllowed(type, url))) {
            throw new ForbiddenAddressException("the address is not one that may be asked");
        }
        UrlParts.requirePlain(url);
    }

    private boolean isAllowed(ChannelType type, URI url) {
        return UrlParts.isHttps(url, hosts(type)) || (loopback && UrlParts.isThisMachine(url));
    }

    private Set<String> hosts(ChannelType type) {
        return switch (type) {
            case SNS -> Set.of();
            case WEBHOOK -> webhookHosts;
            case SLACK -> Set.of("hooks.slack.com");
            case FEISHU -> Set.of("open.feishu.cn", "open.larksuite.com");
            case DINGTALK -> Set.of("oapi.dingtalk.com");
            case WECOM -> Set.of("qyapi.weixin.qq.com");
        };
    }

    private static Iterable<String> sorted(Set<String> hosts) {
        return hosts.stream().sorted().toList();
    }
}
