package org.legation.api.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what goes wrong into problems. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return response(e.problem());
    }

    @ServerExceptionMapper
    Response noSuchPath(NotFoundException e) {
        return response(Problem.notFound("There is nothing at this address; the endpoints are listed at /openapi."));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String reason = status.getReasonPhrase();
        Problem problem = new Problem("about:blank", reason, "请求被拒绝", status.getStatusCode(), reason, null, null);
        // Which methods are allowed is said in a header.
        return Response.fromResponse(response(problem))
                .allow(e.getResponse().getAllowedMethods())
                .build();
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
