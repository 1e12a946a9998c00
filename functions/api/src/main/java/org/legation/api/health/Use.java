package org.legation.api.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.source.SourceLimits;

/**
 * What was used of a budget, in a Beijing day or month or a clock hour.
 *
 * @param limit the most; absent if there is none
 * @param forecast what will have been used at the end at the rate so far: used ÷ the share of the time that has passed. If
 *     it is more than the limit, nothing will be asked towards the end. Absent in the first tenth of the time, which
 *     says too little
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BudgetUse")
public record Use(long used, @Nullable Long limit, @Nullable Long forecast) {

    private static final double LEAST_PASSED = 0.1;

    static Use of(long used, long limit, Instant start, Instant end, Instant now) {
        double passed = (double) Duration.between(start, now).toMillis()
                / Duration.between(start, end).toMillis();
        Long forecast = passed < LEAST_PASSED ? null : (Long) Math.round(used / passed);
        return new Use(used, limit == SourceLimits.UNLIMITED ? null : (Long) limit, forecast);
    }
}
