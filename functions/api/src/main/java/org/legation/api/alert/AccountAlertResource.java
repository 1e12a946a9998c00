package org.legation.api.alert;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.DocumentFilter;
import org.legation.api.web.Writes;

/** One alert, and what people make of it. Who they are is not kept. */
@Path("/accounts/{id}/alerts/{alertId}")
@Tag(name = "Alerts")
public class AccountAlertResource {

    private final AlertFinder finder;
    private final InstantSource clock;

    public AccountAlertResource(AlertFinder finder, InstantSource clock) {
        this.finder = finder;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getAlert",
            summary = "An alert of the last 366 days, and what became of its messages · 单条告警及其送达情况")
    public AlertDetail get(@BeanParam AlertParameters alert) {
        return finder.detail(finder.find(alert.id, alert.alertId));
    }

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    @Writes
    @SecurityRequirement(name = DocumentFilter.KEY)
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say that an alert is being looked at; the first time counts · 确认告警，以首次为准")
    public AlertDetail acknowledge(@BeanParam AlertParameters alert) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return finder.detail(
                finder.react(finder.find(alert.id, alert.alertId), reaction -> reaction.acknowledged(now)));
    }

    @POST
    @Path("/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Writes
    @SecurityRequirement(name = DocumentFilter.KEY)
    @Operation(
            operationId = "judgeAlert",
            summary = "Say whether it was useful to be told; the last word counts · 评价告警是否有用，以末次为准")
    public AlertDetail judge(
            @BeanParam AlertParameters alert,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Feedback.class)))
                    @Nullable String body) {
        Feedback feedback = Feedback.read(body);
        return finder.detail(
                finder.react(finder.find(alert.id, alert.alertId), reaction -> reaction.judged(feedback.useful())));
    }
}
