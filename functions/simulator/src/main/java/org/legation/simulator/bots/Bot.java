package org.legation.simulator.bots;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.simulator.SimulatorServer;

/** One robot of each service, with what lets a message in. None opens anything real. */
public enum Bot {
    /** A receiver of CloudEvents that checks Standard Webhooks' signature. */
    WEBHOOK("hooks.example.org", "/webhook-simulator-token", "", "whsec_bGVnYXRpb24tc2ltdWxhdG9yLXdlYmhvb2s="),
    SLACK("hooks.slack.com", "/services/T00000000/B00000000/slack-simulator-token", "", null),
    FEISHU("open.feishu.cn", "/open-apis/bot/v2/hook/feishu-simulator-token", "", "feishu-simulator-secret"),
    /** Feishu's service abroad. */
    LARK("open.larksuite.com", "/open-apis/bot/v2/hook/lark-simulator-token", "", "lark-simulator-secret"),
    DINGTALK("oapi.dingtalk.com", "/robot/send", "access_token=dingtalk-simulator-token", "SEC-simulator-secret"),
    WECOM("qyapi.weixin.qq.com", "/cgi-bin/webhook/send", "key=wecom-simulator-token", null);

    private final String host;
    private final String path;
    private final String query;
    private final @Nullable String secret;

    Bot(String host, String path, String query, @Nullable String secret) {
        this.host = host;
        this.path = path;
        this.query = query;
        this.secret = secret;
    }

    /** The host of the real service. */
    public String host() {
        return host;
    }

    /** Where the robot is to be found on this machine. */
    public URI url(SimulatorServer server) {
        return URI.create(server.url(host) + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** What messages to it are signed with; empty if its service has no signatures. */
    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    String path() {
        return path;
    }

    /** The token that its address carries in the query. */
    String token() {
        return query.substring(query.indexOf('=') + 1);
    }
}
