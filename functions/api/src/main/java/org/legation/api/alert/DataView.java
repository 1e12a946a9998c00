package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.web.Bilingual;
import org.legation.core.alert.DataTrouble;

/**
 * The data is in doubt, or is not any more: while it is, spikes are not told.
 *
 * @param kind what is wrong
 * @param since when it began
 * @param over whether this is its end
 * @param affected how many accounts, or of one account how many posts, are concerned; absent if not known
 * @param of out of how many; absent if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AlertData")
public record DataView(
        @Schema(enumeration = {"source_blocked", "no_polls", "counts_fell", "many_at_once"})
        String kind,

        Bilingual name,
        Instant since,
        boolean over,
        @Nullable Integer affected,
        @Nullable Integer of) {

    static DataView of(DataTrouble trouble) {
        boolean isCounted = trouble.affected() > 0 && trouble.of() > 0;
        return new DataView(
                trouble.kind().word(),
                new Bilingual(trouble.kind().english(), trouble.kind().chinese()),
                trouble.since(),
                trouble.over(),
                isCounted ? (Integer) trouble.affected() : null,
                isCounted ? (Integer) trouble.of() : null);
    }
}
