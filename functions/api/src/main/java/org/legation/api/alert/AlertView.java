package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.CountView;
import org.legation.api.measure.FormulaId;
import org.legation.api.web.Bilingual;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertMessage;
import org.legation.core.alert.AlertText;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.measure.Measures;

/**
 * An alert, the facts behind it, and what was decided about it.
 *
 * @param rule the rule that raised it
 * @param notification absent until it was decided whom to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertView(
        String id,
        String severity,
        Instant raisedAt,
        String accountId,
        String accountName,
        String mid,
        String url,
        Instant publishedAt,
        CountView.Three counts,
        Facts facts,
        String rule,
        Bilingual text,
        @Nullable Notified notification) {

    /**
     * What was compared.
     *
     * @param formula what is usual; the formula itself is listed at {@code /measures}
     * @param basis the counts that were summed
     * @param interactions their sum, from lower bounds
     * @param expected the usual number at that age
     * @param multiple interactions in units of the usual
     * @param n how many of the account's posts stand behind the usual (decayed)
     * @param rarity the probability that an ordinary post has as many or more
     * @param ageRule at which age they were compared
     * @param missing which counts were not shown
     */
    @Schema(name = "AlertFacts")
    public record Facts(
            FormulaId formula,
            List<String> basis,
            long interactions,
            double expected,
            double multiple,
            double n,
            double rarity,
            String ageRule,
            Map<String, Long> missing) {}

    /** What was decided, and whether it arrived. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertNotification")
    public record Notified(
            String decision, Instant decidedAt, @Nullable Instant deliveredAt) {}

    private static final String AGE_RULE = "against posts of the same age, when the alert was raised";

    static AlertView of(RaisedAlert raised, Account account) {
        Alert alert = raised.alert();
        AlertText text = AlertText.of(alert, account);
        Notification notification = raised.notification();
        return new AlertView(
                alert.id(),
                alert.severity().word(),
                alert.raisedAt(),
                alert.accountId(),
                account.name(),
                alert.mid().toString(),
                new AlertMessage(alert, account, text).link(),
                alert.publishedAt(),
                CountView.Three.of(alert.counts()),
                new Facts(
                        FormulaId.of(Measures.EXPECTATION),
                        alert.basis().names(),
                        alert.interactions(),
                        alert.expected(),
                        alert.multiple(),
                        alert.posts(),
                        alert.rarity(),
                        AGE_RULE,
                        CountView.missing(alert.counts())),
                alert.rule(),
                new Bilingual(text.english(), text.chinese()),
                notification == null
                        ? null
                        : new Notified(
                                notification.decision().name().toLowerCase(Locale.ROOT),
                                notification.decidedAt(),
                                notification.deliveredAt()));
    }
}
