package org.legation.lab.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.alert.DataTrouble;
import org.legation.core.alert.Decision;
import org.legation.core.alert.MessageType;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Severity;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.time.Beijing;

/**
 * What a Beijing day brought.
 *
 * @param levels spikes by the level they came to
 * @param ends ends of spikes
 * @param troubles of the data
 * @param decisions about all of them
 * @param told spikes that people were told of at once, by severity
 * @param held spikes above a notice that they were not told of, whatever the reason
 * @param channels messages by channel
 * @param types messages by type
 */
record DayFigures(
        LocalDate day,
        Map<Integer, Integer> levels,
        int ends,
        int troubles,
        Map<Decision, Integer> decisions,
        Map<Severity, Integer> told,
        int held,
        Map<String, Integer> channels,
        Map<MessageType, Integer> types) {

    /** Counts a day of a course. */
    static DayFigures of(Course course, LocalDate day) {
        Instant from = Beijing.start(day);
        Instant before = Beijing.start(day.plusDays(1));
        return of(day, course.raised(from, before), course.sent(from, before));
    }

    static DayFigures of(LocalDate day, List<RaisedAlert> raised, List<Sent> sent) {
        Map<Integer, Integer> levels = new TreeMap<>();
        Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
        Map<Severity, Integer> told = new EnumMap<>(Severity.class);
        int ends = 0;
        int troubles = 0;
        int held = 0;
        for (RaisedAlert one : raised) {
            ends += one.alert() instanceof SpikeEnd ? 1 : 0;
            troubles += one.alert() instanceof DataTrouble ? 1 : 0;
            Notification notification = one.notification();
            if (notification != null) {
                decisions.merge(notification.decision(), 1, Integer::sum);
            }
            if (one.alert() instanceof Spike spike) {
                levels.merge(spike.level(), 1, Integer::sum);
                Severity severity = one.severity();
                if (notification != null && severity != null && severity != Severity.NOTICE) {
                    Decision decision = notification.decision();
                    if (decision.isTold()) {
                        told.merge(severity, 1, Integer::sum);
                    } else if (decision != Decision.CONTINUES) {
                        held++;
                    }
                }
            }
        }
        Map<String, Integer> channels = new TreeMap<>();
        Map<MessageType, Integer> types = new EnumMap<>(MessageType.class);
        sent.forEach(one -> {
            channels.merge(one.channel(), 1, Integer::sum);
            types.merge(one.message().type(), 1, Integer::sum);
        });
        return new DayFigures(day, levels, ends, troubles, decisions, told, held, channels, types);
    }

    int told(Severity severity) {
        return told.getOrDefault(severity, 0);
    }

    int messages() {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    int messages(MessageType type) {
        return types.getOrDefault(type, 0);
    }

    int facts() {
        return levels.values().stream().mapToInt(Integer::intValue).sum() + ends + troubles;
    }
}
