package org.legation.api.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which accounts a list is about: what the lists of accounts have in common. */
public class AccountParameters {

    @Parameter(description = "Only agencies of this kind · 机构类型")
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(
            description = "Only agencies of this country, ISO 3166-1 alpha-2 · 国家代码",
            example = "FR",
            schema = @Schema(pattern = "^[A-Z]{2}$"))
    @QueryParam("country")
    public @Nullable String country;

    @Parameter(
            description = "Only accounts that are polled, or only those that are not · 是否启用",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("enabled")
    public @Nullable String enabled;

    /**
     * Reads the parameters.
     *
     * @throws ProblemException naming the parameter that is not as expected
     */
    public AccountFilter filter() {
        return AccountFilter.of(kind, country, enabled);
    }
}
