package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Notification;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.alert.Spike;
import org.legation.core.alert.SpikeEnd;
import org.legation.core.time.Beijing;

/** Makes digests. Pure. */
final class Digests {

    /** A digest that could not be made within this time after it was due is left to the next one. */
    static final Duration LATEST = Duration.ofHours(3);

    /** A first digest, or one after a long pause, looks back this far. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private Digests() {}

    /** The last digest that was due by now, if it was not made yet; Beijing time. */
    static Optional<Instant> due(List<LocalTime> times, Instant madeTo, Instant now) {
        LocalDate today = Beijing.day(now);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> times.stream()
                        .map(time -> day.atTime(time).atZone(Beijing.ZONE).toInstant()))
                .filter(due -> !due.isAfter(now)
                        && due.isAfter(madeTo)
                        && Duration.between(due, now).compareTo(LATEST) <= 0)
                .max(Comparator.naturalOrder());
    }

    /** From when the digest that is due reaches. */
    static Instant from(Instant madeTo, Instant due) {
        Instant earliest = due.minus(LONGEST);
        return madeTo.isBefore(earliest) ? earliest : madeTo;
    }

    /**
     * The digest of a span.
     *
     * @param alerts among which are those decided about in it, in whatever order
     * @param judged those of the last four weeks
     * @param isTold which accounts the channel is told of
     */
    static Digest of(
            Instant from,
            Instant to,
            Collection<RaisedAlert> alerts,
            Collection<RaisedAlert> judged,
            Predicate<String> isTold) {
        List<RaisedAlert> waiting = new ArrayList<>();
        Map<String, RaisedAlert> notices = new LinkedHashMap<>();
        int told = 0;
        int held = 0;
        for (RaisedAlert raised : sorted(alerts)) {
            Decision decision = decision(raised, from, to);
            if (decision == null || !isTold.test(raised.alert().accountId())) {
                continue;
            }
            if (decision == Decision.QUIET_HOURS) {
                waiting.add(raised);
            } else if (decision == Decision.ONLY_A_NOTICE && raised.alert() instanceof Spike spike) {
                notices.merge(subject(spike), raised, Digests::rarer);
            } else if (decision.isTold()) {
                told++;
            } else if (raised.alert() instanceof Spike && decision != Decision.CONTINUES) {
                held++;
            }
        }
        alerts.stream().filter(Digests::isMoreThanNoticed).forEach(raised -> notices.remove(subject(raised.alert())));
        List<RaisedAlert> rarest = new ArrayList<>(notices.values());
        rarest.sort(Comparator.comparingDouble(Digests::strength).reversed());
        List<Precision> precision = Precision.of(judged.stream()
                .filter(raised -> isTold.test(raised.alert().accountId()))
                .toList());
        return new Digest(from, to, waiting, rarest, told, held, precision);
    }

    private static List<RaisedAlert> sorted(Collection<RaisedAlert> alerts) {
        return alerts.stream()
                .sorted(Comparator.comparing(
                                (RaisedAlert raised) -> raised.alert().raisedAt())
                        .thenComparing(raised -> raised.alert().id()))
                .toList();
    }

    /** What was decided in a span of time: what was raised before it may have been decided about late. */
    private static @Nullable Decision decision(RaisedAlert raised, Instant from, Instant to) {
        Notification notification = raised.notification();
        return notification == null
                        || notification.decidedAt().isBefore(from)
                        || !notification.decidedAt().isBefore(to)
                ? null
                : notification.decision();
    }

    private static boolean isMoreThanNoticed(RaisedAlert raised) {
        Notification notification = raised.notification();
        return notification != null && notification.decision() != Decision.ONLY_A_NOTICE;
    }

    /** Hours of different accounts have the same word. */
    private static String subject(Alert alert) {
        String id = alert.accountId() + " ";
        if (alert instanceof Spike spike) {
            return id + spike.subject().word();
        }
        return alert instanceof SpikeEnd end ? id + end.subject().word() : id + alert.id();
    }

    private static RaisedAlert rarer(RaisedAlert a, RaisedAlert b) {
        return strength(a) >= strength(b) ? a : b;
    }

    private static double strength(RaisedAlert raised) {
        Alert alert = raised.alert();
        return alert instanceof Spike spike ? spike.strength() : 0;
    }
}
