package org.legation.api.alert;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.legation.api.web.ParameterDocs;

/** Which alert: the parts of the address of everything about one. */
public class AlertParameters {

    @Parameter(description = ParameterDocs.ALERT_ACCOUNT, schema = @Schema(pattern = ParameterDocs.ID_PATTERN))
    @PathParam("id")
    public String id = "";

    @Parameter(description = ParameterDocs.ALERT, schema = @Schema(pattern = ParameterDocs.ALERT_PATTERN))
    @PathParam("alertId")
    public String alertId = "";
}
