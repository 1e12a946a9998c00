package org.legation.api.channel;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.legation.adapters.Stores;
import org.legation.api.alert.AlertRules;
import org.legation.api.web.DocumentFilter;
import org.legation.api.web.ProblemException;
import org.legation.api.web.Writes;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.Message;
import org.legation.core.deliver.ChannelState;
import org.legation.core.deliver.Queued;
import org.legation.core.desk.Messages;
import org.legation.core.store.Stored;

/** The channels by which alerts are told. */
@Path("/channels")
@Tag(name = "Channels")
public class ChannelResource {

    private final Stores stores;
    private final AlertRules rules;
    private final InstantSource clock;

    public ChannelResource(Stores stores, AlertRules rules, InstantSource clock) {
        this.stores = stores;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listChannels", summary = "The channels of the settings in force · 现行设置中的渠道及其状态")
    public List<ChannelView> list() {
        return rules.now().channels().stream().map(this::view).toList();
    }

    private ChannelView view(ChannelSettings channel) {
        ChannelState state = stores.channels()
                .find(channel.name())
                .map(Stored::value)
                .orElseGet(() -> ChannelState.start(channel.name()));
        return ChannelView.of(
                channel, state, stores.outbox().waiting(channel.name()).size());
    }

    /** A test message that waits to be sent. */
    @Schema(name = "ChannelTest")
    public record Test(String channel, String message) {}

    @POST
    @Path("/{name}/test")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(202)
    @Writes
    @SecurityRequirement(name = DocumentFilter.KEY)
    @Operation(
            operationId = "testChannel",
            summary = "Send a test message by a channel; how it went, the list of channels says · 经某渠道发送测试消息")
    public Test test(
            @Parameter(description = "The channel's name · 渠道名称", schema = @Schema(pattern = "^[a-z0-9-]{1,40}$"))
                    @PathParam("name")
                    String name) {
        if (rules.now().channel(name).isEmpty()) {
            String names = String.join(
                    ", ",
                    rules.now().channels().stream().map(ChannelSettings::name).toList());
            throw ProblemException.notFound("There is no channel of this name; there are: " + names + ".");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Message message = Messages.test(name, now);
        stores.outbox().put(Queued.of(name, message, now));
        return new Test(name, message.id());
    }
}
