package org.legation.api.alert;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.Stores;
import org.legation.adapters.settings.AlertSettingsJson;
import org.legation.adapters.settings.BadSettingsException;
import org.legation.api.web.Parameters;
import org.legation.api.web.ProblemException;
import org.legation.core.desk.AlertSettings;
import org.legation.core.desk.DryRunStep;

/** What people would have been told by other settings. It writes nothing, so everybody may ask. */
@Path("/alerts/dry-run")
@Tag(name = "Alerts")
public class DryRunResource {

    private static final int USUAL_DAYS = 30;

    /** No operator's document is longer. */
    private static final int LONGEST = 8192;

    private final Stores stores;
    private final AlertRules rules;
    private final InstantSource clock;

    public DryRunResource(Stores stores, AlertRules rules, InstantSource clock) {
        this.stores = stores;
        this.rules = rules;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dryRunAlerts",
            summary = "What would have been told by these settings · 按此设置，过去会发出哪些告警（不写入、不发送）")
    public DryRunView run(
            @Parameter(
                            description = "How many days up to now · 截至现在的天数",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "90",
                                            defaultValue = "30"))
                    @QueryParam("days")
                    @Nullable String days,
            @RequestBody(
                            description = "Settings of alerts as the operator writes them (docs/operations.md). Without"
                                    + " `channels` those in force are taken; without a body, all that is in force"
                                    + " · 告警设置，格式同运维文档；缺 channels 则取现行渠道，无内容则取现行设置",
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    @Nullable String body) {
        int span = Parameters.number("days", days, DryRunStep.MOST_DAYS).orElse(USUAL_DAYS);
        AlertSettings settings = settings(body == null ? "" : body);
        return new DryRunStep(stores.alerts(), stores.accounts(), stores.desk())
                .run(settings, span, clock.instant())
                .map(run -> DryRunView.of(run, settings.falseAlertsPerDay()))
                .orElseThrow(() -> ProblemException.parameter(
                        "days",
                        "a span with at most " + DryRunStep.MOST_FACTS + " alerts, and two days before it",
                        Integer.toString(span)));
    }

    private AlertSettings settings(String body) {
        if (body.length() > LONGEST) {
            throw ProblemException.body("expected at most " + LONGEST + " characters, found " + body.length());
        }
        AlertSettings inForce = rules.now();
        try {
            return body.isBlank() ? inForce : AlertSettingsJson.read(body, inForce);
        } catch (BadSettingsException e) {
            throw ProblemException.body(String.valueOf(e.getMessage()));
        }
    }
}
