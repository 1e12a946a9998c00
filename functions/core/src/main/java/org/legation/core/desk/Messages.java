package org.legation.core.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.alert.Alert;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Message;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.alert.Subject;
import org.legation.core.alert.Words;
import org.legation.core.post.Mid;
import org.legation.core.post.PostId;
import org.legation.core.tell.DataText;
import org.legation.core.tell.EndText;
import org.legation.core.tell.SpikeText;
import org.legation.core.tell.Wording;

/** Makes messages of what the desk decided to tell. */
public final class Messages {

    private static final String TOPIC = "-topic";
    private static final String REMINDER = "-unacknowledged";

    private final MessageData data;

    public Messages(MessageData data) {
        this.data = data;
    }

    /**
     * The message of an alert that is told.
     *
     * @param account whose it is
     * @param accounts those that are known, by id
     */
    public Message of(Alert alert, Decided decided, Account account, Map<String, Account> accounts, Instant now) {
        if (decided.decision() == Decision.OPEN_TOPIC) {
            return topic(alert, decided, account, accounts, now);
        } else if (alert instanceof Spike spike) {
            return spike(spike, decided, account, now);
        } else if (alert instanceof SpikeEnd end) {
            return end(end, decided, account, now);
        }
        return trouble((DataTrouble) alert, account, now);
    }

    /** The same news once more, for others, since nobody acknowledged it. */
    public Message reminder(Spike spike, Severity severity, Account account, Instant now) {
        Words title = SpikeText.title(spike, severity, account);
        Words more = new Words("Not acknowledged yet. " + title.english(), "尚无人确认。" + title.chinese());
        return message(
                spike,
                reminderId(spike),
                MessageType.SPIKE_ESCALATED,
                severity,
                account,
                spike.subject(),
                more,
                SpikeText.lines(spike),
                List.of(),
                now);
    }

    /** The id of the message by which an alert was told. */
    public static String id(Alert alert, Decision decision) {
        return decision == Decision.OPEN_TOPIC ? id(alert) + TOPIC : id(alert);
    }

    /** The id of the message that reminds of an alert. */
    public static String reminderId(Alert alert) {
        return id(alert) + REMINDER;
    }

    /** An alert's id among those of all accounts. */
    static String id(Alert alert) {
        return alert.accountId() + "-" + alert.id();
    }

    private Message spike(Spike spike, Decided decided, Account account, Instant now) {
        Severity severity = decided.severity() == null ? Severity.NOTICE : decided.severity();
        MessageType type =
                decided.decision() == Decision.ESCALATE ? MessageType.SPIKE_ESCALATED : MessageType.SPIKE_OPENED;
        return message(
                spike,
                id(spike),
                type,
                severity,
                account,
                spike.subject(),
                SpikeText.title(spike, severity, account),
                SpikeText.lines(spike),
                List.of(),
                now);
    }

    private Message end(SpikeEnd end, Decided decided, Account account, Instant now) {
        boolean isDeletion = end.how() == SpikeEnd.How.DELETED;
        return message(
                end,
                id(end),
                isDeletion ? MessageType.POST_DELETED : MessageType.SPIKE_RESOLVED,
                decided.severity(),
                account,
                end.subject(),
                EndText.title(end, account),
                EndText.lines(end),
                List.of(),
                now);
    }

    private Message trouble(DataTrouble trouble, Account account, Instant now) {
        return message(
                trouble,
                id(trouble),
                trouble.over() ? MessageType.DATA_RECOVERED : MessageType.DATA_DEGRADED,
                null,
                account,
                null,
                DataText.title(trouble),
                DataText.lines(trouble),
                List.of(),
                now);
    }

    private Message topic(Alert alert, Decided decided, Account account, Map<String, Account> accounts, Instant now) {
        List<Told> together = decided.together();
        return message(
                alert,
                id(alert, decided.decision()),
                MessageType.TOPIC_OPENED,
                decided.severity(),
                account,
                null,
                TopicText.title(together),
                TopicText.lines(together, accounts),
                together,
                now);
    }

    private Message message(
            Alert alert,
            String id,
            MessageType type,
            @Nullable Severity severity,
            Account account,
            @Nullable Subject subject,
            Words title,
            List<Words> lines,
            List<Told> together,
            Instant now) {
        boolean ofAccount = together.isEmpty() && !alert.accountId().equals(Alert.FLEET);
        Mid mid = subject == null ? null : subject.mid();
        boolean opens = type == MessageType.SPIKE_OPENED || type == MessageType.SPIKE_ESCALATED;
        return new Message(
                id,
                type,
                now,
                severity,
                ofAccount ? attributes(account) : Map.of(),
                ofAccount ? "accounts/" + account.id() : "accounts",
                mid != null ? "post/" + mid : null,
                title,
                lines,
                mid != null ? new PostId(account.id(), mid).link() : null,
                severity == Severity.MAJOR && (opens || type == MessageType.TOPIC_OPENED),
                data.of(alert, severity, account, together, Wording.text(title, lines)));
    }

    private static Map<String, String> attributes(Account account) {
        Map<String, String> attributes = new HashMap<>(
                Map.of("account", account.id(), "kind", account.kind().word()));
        if (account.country() != null) {
            attributes.put("country", account.country());
        }
        return attributes;
    }
}
