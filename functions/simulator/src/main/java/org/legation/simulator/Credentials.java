package org.legation.simulator;

/** What the simulator's servers let in; anything else is refused as the real ones would. None opens anything real. */
public final class Credentials {

    /** The gateway's bearer token. */
    public static final String GATEWAY_TOKEN = "wb_simulator";

    /** The cookie of somebody who has logged in. */
    public static final String LOGIN_COOKIE = "SUB=_2A25simulator";

    /** The cookie of a visitor without an account. */
    public static final String VISITOR_COOKIE = "SUB=_2AkMsimulator";

    /** A user's grant to an application of the open API: the first account's. */
    public static final String OPEN_API_TOKEN = "2.00simulatorOpen";

    /** A grant with a commercial contract behind it. */
    public static final String COMMERCIAL_TOKEN = "2.00simulatorCommercial";

    /** The application's key, and its secret. */
    public static final String APP_KEY = "1234567890";

    public static final String APP_SECRET = "simulator-secret";

    private Credentials() {}
}
