package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.legation.adapters.Stores;
import org.legation.api.web.Bilingual;
import org.legation.api.web.WriteAccess;
import org.legation.core.desk.Fleet;
import org.legation.core.tell.WorkdaysText;
import org.legation.core.time.Beijing;
import org.legation.core.time.Workdays;

/** By what rules alerts are told. */
@Path("/alerts/thresholds")
@Tag(name = "Alerts")
public class AlertRulesResource {

    private final Stores stores;
    private final AlertRules rules;
    private final WriteAccess access;
    private final InstantSource clock;

    public AlertRulesResource(Stores stores, AlertRules rules, WriteAccess access, InstantSource clock) {
        this.stores = stores;
        this.rules = rules;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The rules in force.
     *
     * @param warnings what the operator should look after, such as a year whose holidays are not known
     * @param writing whether alerts can be acknowledged and judged: {@code open} to everybody who reaches this, with a
     *     {@code key}, or {@code off}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertRulesInForce")
    public record InForce(
            ThresholdsView thresholds,
            List<Bilingual> warnings,
            @Schema(enumeration = {"open", "key", "off"}) String writing) {}

    @GET
    @Operation(operationId = "getAlertThresholds", summary = "From when on spikes are told · 现行告警门槛")
    public InForce get() {
        Fleet fleet = stores.desk().find().map(desk -> desk.value().fleet()).orElse(Fleet.UNKNOWN);
        return new InForce(
                ThresholdsView.of(rules.now().falseAlertsPerDay(), fleet),
                WorkdaysText.warnings(Workdays.china(), Beijing.day(clock.instant())).stream()
                        .map(AlertView::both)
                        .toList(),
                access.word());
    }
}
