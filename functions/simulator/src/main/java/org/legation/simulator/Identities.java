package org.legation.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The cookies that the servers have given out. */
final class Identities {

    private final Set<String> visitors = ConcurrentHashMap.newKeySet();
    private final AtomicLong minted = new AtomicLong();

    Identities() {
        visitors.add(sub(Credentials.VISITOR_COOKIE));
    }

    /** Who calls, by the cookie SUB; a cookie that nobody gave out is none. */
    Identity of(Call call) {
        return call.cookie("SUB")
                .map(value -> {
                    if (value.equals(sub(Credentials.LOGIN_COOKIE))) {
                        return Identity.LOGIN;
                    }
                    return visitors.contains(value) ? Identity.VISITOR : Identity.NONE;
                })
                .orElse(Identity.NONE);
    }

    /** A new visitor's SUB. */
    String mint() {
        String value = sub(Credentials.VISITOR_COOKIE) + Long.toString(minted.incrementAndGet(), 36);
        visitors.add(value);
        return value;
    }

    private static String sub(String cookie) {
        return cookie.substring("SUB=".length());
    }
}
