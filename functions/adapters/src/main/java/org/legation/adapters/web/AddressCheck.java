package org.legation.adapters.web;

import java.net.URI;

/** Which addresses may be asked. */
@FunctionalInterface
public interface AddressCheck {

    /**
     * Checks an address before it is asked.
     *
     * @throws ForbiddenAddressException if it may not be asked
     */
    void require(URI url);
}
