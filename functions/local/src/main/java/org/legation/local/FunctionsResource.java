package org.legation.local;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.adapters.Json;
import org.legation.events.topology.Function;
import org.legation.local.cloud.FunctionHost;

/**
 * Runs a function with an event, as Lambda would, so that a person can try the sample events: 200 with the answer, 204
 * if there is none, 500 with the error.
 */
@Path("/functions/{name}")
@Tag(name = "Functions")
public class FunctionsResource {

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "invokeFunction", summary = "Run a function with an event (local only) · 用事件调用函数（仅本地）")
    public Response invoke(@PathParam("name") String name, String event) throws IOException, InterruptedException {
        Optional<Function> function = Arrays.stream(Function.values())
                .filter(one -> one.word().equals(name))
                .findFirst();
        if (function.isEmpty()) {
            String names = Arrays.stream(Function.values()).map(Function::word).collect(Collectors.joining(", "));
            return error(404, "NoSuchFunction", "expected one of " + names + "; found " + name);
        }
        FunctionHost host = Running.get().cloud().host();
        try {
            Optional<String> answer = host.has(function.get())
                    ? host.invoke(function.get(), event)
                    : Optional.of(HttpEvent.call(event, Running.get().options().port));
            return answer.map(json -> Response.ok(json))
                    .orElseGet(Response::noContent)
                    .build();
        } catch (RuntimeException e) {
            return error(500, e.getClass().getName(), String.valueOf(e.getMessage()));
        }
    }

    private static Response error(int status, String type, String message) {
        return Response.status(status)
                .entity(Json.write(Map.of("errorType", type, "errorMessage", message)))
                .build();
    }
}
