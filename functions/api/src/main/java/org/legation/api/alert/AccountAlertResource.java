package org.legation.api.alert;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.api.web.ParameterDocs;

/** One alert. */
@Path("/accounts/{id}/alerts/{alertId}")
@Tag(name = "Alerts")
public class AccountAlertResource {

    private final AlertFinder finder;

    AccountAlertResource(AlertFinder finder) {
        this.finder = finder;
    }

    @GET
    @Operation(
            operationId = "getAlert",
            summary = "An alert of the last 366 days, and what became of its messages · 单条告警及其送达情况")
    public AlertDetail get(
            @Parameter(description = ParameterDocs.ALERT_ACCOUNT, schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
                    @PathParam("id")
                    String id,
            @Parameter(description = ParameterDocs.ALERT, schema = @Schema(pattern = ParameterDocs.ALERT_PATTERN))
                    @PathParam("alertId")
                    String alertId) {
        return finder.detail(finder.find(id, alertId));
    }
}
