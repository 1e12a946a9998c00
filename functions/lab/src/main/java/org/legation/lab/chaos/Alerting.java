package org.legation.lab.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.legation.adapters.alert.AlertItems;
import org.legation.adapters.deliver.QueuedItems;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.deliver.Queued;
import org.legation.core.desk.DeskState;
import org.legation.core.desk.Messages;
import org.legation.core.desk.Told;
import org.legation.core.store.Stored;
import org.legation.events.topology.Table;

/**
 * What holds of alerts in every run, whatever was decided: each fact is decided about once; what is told lies in the
 * outbox of each channel that the decision names, under one id, and is settled there; what is settled was taken by the
 * channel, alone or in one summary; and nothing else is told.
 */
final class Alerting {

    private final Run run;
    private final Map<String, Queued> outbox = new TreeMap<>();
    private final Set<String> named = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    private Alerting(Run run) {
        this.run = run;
        run.platform().table(Table.MESSAGES).scan().stream()
                .map(QueuedItems::read)
                .forEach(message -> outbox.put(Channels.place(message.channel(), message.id()), message));
    }

    /** What does not hold, in words. */
    static List<String> differences(Run run) {
        Alerting alerting = new Alerting(run);
        alerting.decisions();
        alerting.memory();
        alerting.outbox();
        alerting.taken();
        return alerting.differences;
    }

    private void decisions() {
        for (RaisedAlert raised : alerts(run)) {
            String alert = raised.alert().accountId() + " " + raised.alert().id();
            Notification notification = raised.notification();
            if (notification == null) {
                differences.add("nothing was decided about " + alert);
                continue;
            }
            if (notification.decision().isTold() == notification.channels().isEmpty()) {
                differences.add(alert + ": " + notification);
            }
            notification
                    .channels()
                    .forEach(channel ->
                            named.add(Channels.place(channel, Messages.id(raised.alert(), notification.decision()))));
            boolean isMajor = raised.alert() instanceof Spike && notification.severity() == Severity.MAJOR;
            if (isMajor && notification.decision().isTold()) {
                named.add(Channels.place(Channels.NARROW, Messages.reminderId(raised.alert())));
            }
        }
        named.stream()
                .filter(place -> !outbox.containsKey(place))
                .forEach(place -> differences.add(place + " was decided, and is not in the outbox"));
    }

    private void memory() {
        Set<String> known = new HashSet<>();
        for (Told told : run.platform()
                .stores()
                .desk()
                .find()
                .map(Stored::value)
                .orElse(DeskState.START)
                .told()) {
            if (!known.add(told.accountId() + " " + told.alertId())) {
                differences.add("decided twice: " + told);
            }
        }
    }

    private void outbox() {
        outbox.forEach((place, message) -> {
            boolean ownNews = !message.speaksOf().isEmpty() || message.id().startsWith("digest-");
            if (!ownNews && !named.contains(place)) {
                differences.add(place + " is in the outbox, and nobody decided it");
            }
            long summaries = outbox.values().stream()
                    .filter(other -> other.channel().equals(message.channel())
                            && other.speaksOf().contains(message.id()))
                    .count();
            if (message.isWaiting()
                    || summaries != (message.state() == Queued.State.SUMMARISED ? 1 : 0)
                    || run.channels().taken().containsKey(place) != (message.state() == Queued.State.DELIVERED)) {
                differences.add(place + " ended as " + message.state() + ", in " + summaries + " summaries, taken: "
                        + run.channels().taken().containsKey(place));
            }
        });
    }

    private void taken() {
        run.channels().taken().keySet().stream()
                .filter(place -> !outbox.containsKey(place))
                .forEach(place -> differences.add(place + " was taken, and is not in the outbox"));
        run.channels().changed().forEach(change -> differences.add("told twice, otherwise: " + change));
    }

    /** All alerts of a run. */
    static List<RaisedAlert> alerts(Run run) {
        return run.platform().table(Table.ALERTS).scan().stream()
                .map(AlertItems::read)
                .toList();
    }

    /** Whether something waits to be sent. */
    static boolean isWaiting(Run run) {
        return run.platform().table(Table.MESSAGES).scan().stream()
                .map(QueuedItems::read)
                .anyMatch(Queued::isWaiting);
    }
}
