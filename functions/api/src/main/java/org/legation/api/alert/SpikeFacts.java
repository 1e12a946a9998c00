package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.CountView;
import org.legation.api.measure.FormulaId;
import org.legation.core.alert.Spike;
import org.legation.core.measure.Measures;

/**
 * What was compared.
 *
 * @param rule the rule that found it, with its version
 * @param formula what is usual; the formula itself is listed at {@code /measures}
 * @param basis the counts that were summed
 * @param interactions their sum, from lower bounds
 * @param expected the usual number at that age, or in that hour
 * @param multiple interactions in units of the usual; where less than one is usual, it counts as one
 * @param n how many of the account's posts (hours) stand behind the usual (decayed)
 * @param strength decades of rarity that were reached, such as 2 for one in a hundred
 * @param rarity the probability that an ordinary post (hour) has as many or more
 * @param among how many ordinary posts (hours) stand behind the rarity: no more than 1 in that many may be claimed
 * @param highestOf of how many of the account's latest posts (hours) this is the most unusual; absent if not known
 * @param age how old the post was, or how much of the hour had gone
 * @param ageRule at which age they were compared
 * @param missing which counts were not shown
 * @param unseen how long before this reading nobody had looked; absent if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AlertFacts")
public record SpikeFacts(
        String rule,
        FormulaId formula,
        List<String> basis,
        long interactions,
        double expected,
        double multiple,
        double n,
        double strength,
        double rarity,
        @Nullable Long among,
        @Nullable Long highestOf,
        Duration age,
        String ageRule,
        Map<String, Long> missing,
        @Nullable Duration unseen) {

    private static final String POST_RULE = "against posts of the same age, when the alert was raised";
    private static final String HOUR_RULE = "against the account's own hours, when the alert was raised";

    static SpikeFacts of(Spike spike) {
        boolean isPost = spike.subject().isPost();
        return new SpikeFacts(
                spike.rule(),
                FormulaId.of(isPost ? Measures.EXPECTATION : Measures.USUAL_HOUR),
                spike.basis().names(),
                spike.interactions(),
                spike.expected(),
                spike.multiple(),
                spike.posts(),
                spike.strength(),
                spike.rarity(),
                positive(spike.among()),
                positive(spike.highestOf()),
                spike.age(),
                isPost ? POST_RULE : HOUR_RULE,
                CountView.missing(spike.counts()),
                spike.unseen());
    }

    /** Of these, zero says that nothing is known. */
    private static @Nullable Long positive(long value) {
        return value > 0 ? (Long) value : null;
    }
}
