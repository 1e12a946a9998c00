package org.legation.local;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says whether what is polled is fictional, so that nobody takes it for real, nor the real for fictional. */
@Path("/world")
@Tag(name = "Functions")
public class WorldResource {

    /**
     * What is polled.
     *
     * @param simulated whether it is made up
     * @param speed how many times as fast as the real clock it runs
     */
    public record World(boolean simulated, double speed) {}

    @GET
    @Operation(operationId = "getWorld", summary = "Whether what is polled is fictional (local only) · 所轮询者是否虚构（仅本地）")
    public World get() {
        Running running = Running.get();
        RunOptions options = running.options();
        return new World(running.fictional(), options.source == RunOptions.Source.SIMULATOR ? options.speed : 1);
    }
}
