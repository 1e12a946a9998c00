package org.legation.api.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what goes wrong into problems. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response response = response(e.problem());
        return e.problem().status() != Response.Status.UNAUTHORIZED.getStatusCode()
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }

    @ServerExceptionMapper
    Response noSuchPath(NotFoundException e) {
        return response(Problem.notFound("There is nothing at this address; the endpoints are listed at /openapi."));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, ContainerRequestContext request) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String reason = status.getReasonPhrase();
        Problem problem = new Problem("about:blank", reason, "请求被拒绝", status.getStatusCode(), reason, null, null);
        Response response = response(problem);
        return status.getStatusCode() != Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, allowed(request.getMethod()))
                        .build();
    }

    /** Every address has either GET or POST. */
    private static String allowed(String refused) {
        return refused.equals(HttpMethod.GET) || refused.equals(HttpMethod.HEAD)
                ? "POST, OPTIONS"
                : "GET, HEAD, OPTIONS";
    }

    @ServerExceptionMapper
    Response failure(Exception e) {
        LOG.error("a request failed", e);
        return response(Problem.internal());
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
