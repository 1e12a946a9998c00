package org.legation.adapters.web;

import java.io.IOException;

/** One request over the network, one answer. */
public interface Web {

    /**
     * Asks. A redirect is an answer like any other and is not followed.
     *
     * @throws IOException if no whole answer came
     * @throws ForbiddenAddressException if the address is not one of those that may be asked
     */
    WebAnswer send(WebRequest request) throws IOException;
}
