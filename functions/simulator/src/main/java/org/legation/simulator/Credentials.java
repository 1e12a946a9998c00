package org.legation.simulator;

/** What the simulator's servers let in; anything else is refused as the real ones would. None opens anything real. */
public final class Credentials {

    /** The gateway's bearer token. */
    public static final String GATEWAY_TOKEN = "wb_simulator";

    /** The cookie of somebody who has logged in. */
    public static final String LOGIN_COOKIE = "SUB=_2A25simulator";

    /** The cookie of a visitor without an account. */
    public static final String VISITOR_COOKIE = "SUB=_2AkMsimulator";

    private Credentials() {}
}
