package org.legation.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.legation.api.measure.CountView;
import org.legation.api.web.Bilingual;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Reaction;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.alert.Words;
import org.legation.core.post.PostId;
import org.legation.core.tell.AlertText;
import org.legation.core.tell.Wording;

/**
 * An alert: the facts, what was decided about them, and what people made of it.
 *
 * @param id unique within the account
 * @param type {@code spike}; {@code end} of one; or {@code data}: the data itself is in doubt
 * @param severity absent until it is decided, and where it is no question
 * @param account absent where it concerns the fleet as a whole
 * @param subject what spiked; absent of data
 * @param counts of a spike: the counts of that reading; of an hour, what was gained in it
 * @param facts of a spike
 * @param lead of a spike: which interactions lead; absent if none does
 * @param end of the end of a spike
 * @param data of data
 * @param title one short line
 * @param text title and facts, a line each
 * @param notification absent until it is decided
 * @param reaction absent until somebody acknowledged or judged it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Alert")
public record AlertView(
        String id,
        String type,
        @Nullable String severity,
        Instant raisedAt,
        @Nullable Whose account,
        @Nullable About subject,
        CountView.@Nullable Three counts,
        @Nullable SpikeFacts facts,
        @Nullable LeadView lead,
        @Nullable EndView end,
        @Nullable DataView data,
        Bilingual title,
        Bilingual text,
        @Nullable Notified notification,
        @Nullable Reacted reaction) {

    /** The account that an alert concerns. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertAccount")
    public record Whose(
            String id, String name, String kind, @Nullable String country) {

        static Whose of(Account account) {
            return new Whose(account.id(), account.name(), account.kind().word(), account.country());
        }
    }

    /**
     * What spikes: a post, or the account as a whole in an hour.
     *
     * @param mid the post's id; this and the next two absent of an hour
     * @param hour when the hour began; absent of a post
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertSubject")
    public record About(
            @Nullable String mid,
            @Nullable String url,
            @Nullable Instant publishedAt,
            @Nullable Instant hour) {

        static About of(String accountId, Subject subject) {
            return subject.mid() == null
                    ? new About(null, null, null, subject.since())
                    : new About(
                            subject.mid().toString(),
                            new PostId(accountId, subject.mid()).link(),
                            subject.since(),
                            null);
        }
    }

    /**
     * What was decided.
     *
     * @param told whether people are told at once
     * @param explanation the decision in words
     * @param because the id of the alert, or the word of the trouble, that it was measured against; absent if none
     * @param channels by which it was told; empty if it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertNotification")
    public record Notified(
            String decision,
            boolean told,
            Bilingual explanation,
            @Nullable String because,
            Instant decidedAt,
            List<String> channels) {

        static @Nullable Notified of(@Nullable Notification notification) {
            return notification == null
                    ? null
                    : new Notified(
                            notification.decision().word(),
                            notification.decision().isTold(),
                            new Bilingual(
                                    notification.decision().english(),
                                    notification.decision().chinese()),
                            notification.because(),
                            notification.decidedAt(),
                            notification.channels());
        }
    }

    /**
     * What people made of it.
     *
     * @param acknowledgedAt when somebody first said that it is being looked at; absent if nobody did
     * @param useful whether it was useful to be told; absent if nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlertReaction")
    public record Reacted(
            @Nullable Instant acknowledgedAt, @Nullable Boolean useful) {

        static @Nullable Reacted of(Reaction reaction) {
            return reaction.equals(Reaction.NONE) ? null : new Reacted(reaction.acknowledgedAt(), reaction.useful());
        }
    }

    static AlertView of(RaisedAlert raised, Account account) {
        Alert alert = raised.alert();
        Spike spike = alert instanceof Spike one ? one : null;
        SpikeEnd end = alert instanceof SpikeEnd one ? one : null;
        DataTrouble trouble = alert instanceof DataTrouble one ? one : null;
        Subject subject = spike != null ? spike.subject() : end != null ? end.subject() : null;
        Words title = AlertText.title(alert, raised.severity(), account);
        return new AlertView(
                alert.id(),
                spike != null ? "spike" : end != null ? "end" : "data",
                raised.severity() == null ? null : raised.severity().word(),
                alert.raisedAt(),
                alert.accountId().equals(Alert.FLEET) ? null : Whose.of(account),
                subject == null ? null : About.of(alert.accountId(), subject),
                spike == null ? null : CountView.Three.of(spike.counts()),
                spike == null ? null : SpikeFacts.of(spike),
                spike == null ? null : LeadView.of(spike.lead()),
                end == null ? null : EndView.of(end),
                trouble == null ? null : DataView.of(trouble),
                both(title),
                both(Wording.text(title, AlertText.lines(alert))),
                Notified.of(raised.notification()),
                Reacted.of(raised.reaction()));
    }

    static Bilingual both(Words words) {
        return new Bilingual(words.english(), words.chinese());
    }
}
