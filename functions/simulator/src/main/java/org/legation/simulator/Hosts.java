package org.legation.simulator;

import java.util.HashMap;
import java.util.Map;

/** Which server answers for which host. */
final class Hosts {

    /** What an address may call the commercial API in an hour. */
    private static final long COMMERCIAL_CALLS = 50_000;

    private Hosts() {}

    static Map<String, Endpoint> of(Shared shared) {
        Map<String, Endpoint> hosts = new HashMap<>();
        hosts.put("m.weibo.cn", new MobileSite(shared));
        official(hosts, shared);
        hosts.put(AjaxSite.HOST, new AjaxSite(shared));
        VisitorEndpoint visitors = new VisitorEndpoint(shared.identities());
        hosts.put(VisitorEndpoint.COM, visitors);
        hosts.put(VisitorEndpoint.CN, visitors);
        hosts.put(RssHubEndpoint.HOST, new RssHubEndpoint(shared));
        PictureEndpoint pictures = new PictureEndpoint();
        PictureEndpoint.HOSTS.forEach(host -> hosts.put(host, pictures));
        return hosts;
    }

    private static void official(Map<String, Endpoint> hosts, Shared shared) {
        OfficialCalls calls = new OfficialCalls(shared);
        hosts.put(GatewayEndpoint.HOST, new GatewayEndpoint(shared, calls));
        boolean limited = shared.has(Behaviour.API_LIMITS);
        OpenTokens tokens = new OpenTokens(shared.world(), limited ? OpenTokens.WEEK : OpenTokens.FIVE_YEARS);
        HourlyCalls ofUser = new HourlyCalls(limited ? shared.behaviours().hourlyCalls() : Long.MAX_VALUE);
        HourlyCalls ofAddress = new HourlyCalls(limited ? COMMERCIAL_CALLS : Long.MAX_VALUE);
        hosts.put(
                OpenApiEndpoint.HOST,
                new OpenApiEndpoint(calls, tokens, new OpenApiDoor(tokens, ofUser, Refusal.TOO_MANY_OF_USER)));
        hosts.put(
                CommercialEndpoint.HOST,
                new CommercialEndpoint(calls, new OpenApiDoor(tokens, ofAddress, Refusal.TOO_MANY_OF_ADDRESS)));
    }
}
