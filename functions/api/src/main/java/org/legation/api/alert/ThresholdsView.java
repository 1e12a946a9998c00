package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.core.desk.Fleet;
import org.legation.core.desk.Thresholds;

/**
 * From when on a spike matters. What does not come so far, but is found, is a notice.
 *
 * @param falseAlertsPerDay the budget, false alerts a day of all accounts together; absent if none is set
 * @param fleet what the budget is spread over; absent if not known yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AlertThresholds")
public record ThresholdsView(
        @Nullable Double falseAlertsPerDay,
        @Nullable Watched fleet,
        Need spikeOfPost,
        Need majorOfPost,
        Need spikeOfHour,
        Need majorOfHour) {

    /**
     * How much is watched.
     *
     * @param accounts that are polled
     * @param postsPerDay of all of them together
     */
    @Schema(name = "Fleet")
    public record Watched(int accounts, double postsPerDay) {}

    /**
     * What is needed at the least.
     *
     * @param strength decades of rarity, such as 3 for one in a thousand
     * @param oneIn the same as a number of ordinary posts (hours)
     * @param multiple in units of the usual
     */
    @Schema(name = "AlertNeed")
    public record Need(double strength, long oneIn, double multiple, long interactions) {

        static Need of(Thresholds.Need need) {
            return new Need(
                    need.strength(), Math.round(Math.pow(10, need.strength())), need.multiple(), need.interactions());
        }
    }

    static ThresholdsView of(@Nullable Double falseAlertsPerDay, Fleet fleet) {
        Thresholds thresholds = Thresholds.of(falseAlertsPerDay, fleet);
        return new ThresholdsView(
                falseAlertsPerDay,
                fleet.isKnown() ? new Watched(fleet.accounts(), fleet.postsPerDay()) : null,
                Need.of(thresholds.spikeOfPost()),
                Need.of(thresholds.majorOfPost()),
                Need.of(thresholds.spikeOfHour()),
                Need.of(thresholds.majorOfHour()));
    }
}
