package org.legation.simulator;

import java.util.HashMap;
import java.util.Map;

/** Which server answers for which host. */
final class Hosts {

    private Hosts() {}

    static Map<String, Endpoint> of(Shared shared) {
        Map<String, Endpoint> hosts = new HashMap<>();
        hosts.put("m.weibo.cn", new MobileSite(shared));
        return hosts;
    }
}
