package org.legation.api.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps those from writing who may not. */
class WriteFilter {

    private final WriteAccess access;

    WriteFilter(WriteAccess access) {
        this.access = access;
    }

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo endpoint) {
        if (endpoint.getResourceMethod().isAnnotationPresent(Writes.class)) {
            access.require(request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString("Origin"));
        }
    }
}
