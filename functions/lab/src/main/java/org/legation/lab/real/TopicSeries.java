package org.legation.lab.real;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Decision;
import org.legation.core.alert.Spike;
import org.legation.core.time.Beijing;

/** What the topics about one name had, hour by hour, and what became of it. */
final class TopicSeries {

    /** Before so many hours nothing is said, so nothing can be missed. */
    private static final int WARM_UP = 50;

    private final Name name;
    private final Heats heats;
    private final NavigableMap<Instant, List<Topic>> topics = new TreeMap<>();
    private final Map<LocalDate, Peak> days = new HashMap<>();
    private final List<News> news = new ArrayList<>();

    /** The hottest hour of a day. */
    record Peak(Instant hour, long heat) {}

    /** What people knew of a day's hottest hour. */
    enum Known {
        /** They were told on that day. */
        TOLD,
        /** A spike of that day belonged to one they were told of, or they were told within 24 hours before. */
        BEFORE,
        /** It was found, and did not matter enough. */
        NOTICED,
        /** Nothing was found. */
        SILENT
    }

    TopicSeries(Name name) {
        this.name = name;
        this.heats = new Heats(name.account().id());
    }

    Name name() {
        return name;
    }

    String id() {
        return name.account().id();
    }

    /** Takes in the next snapshot, and says what it raises. */
    List<Alert> next(Instant hour, List<Topic> snapshot) {
        List<Topic> own = snapshot.stream().filter(name::isIn).toList();
        long heat = own.stream().mapToLong(Topic::heat).sum();
        if (!own.isEmpty()) {
            topics.put(hour, own);
        }
        List<Alert> alerts = heats.next(hour, heat);
        if (heats.bins() >= WARM_UP && heat > 0) {
            days.merge(Beijing.day(hour), new Peak(hour, heat), (a, b) -> a.heat >= b.heat ? a : b);
        }
        return alerts;
    }

    /** How many hours were as rare as one in 10^decades or rarer, by what was said of them. */
    int rarerThan(int decades) {
        return heats.rarerThan(decades);
    }

    /** In how many hours there was such a topic. */
    int hours() {
        return topics.size();
    }

    /** The topics of the hour in which an alert was raised, the hottest first. */
    List<Topic> topicsAt(Instant moment) {
        return topics.getOrDefault(moment.truncatedTo(ChronoUnit.HOURS), List.of()).stream()
                .sorted(Comparator.comparing(Topic::heat).reversed())
                .toList();
    }

    /** What was decided about its alerts. */
    List<News> news() {
        return news;
    }

    List<News> toldSpikes() {
        return news.stream().filter(News::isToldSpike).toList();
    }

    /** The hottest hours of its hottest days. */
    List<Peak> peaks(int most) {
        return days.values().stream()
                .sorted(Comparator.comparing(Peak::heat).reversed().thenComparing(Peak::hour))
                .limit(most)
                .toList();
    }

    /** What people knew of a peak. */
    Known known(Peak peak) {
        LocalDate day = Beijing.day(peak.hour());
        Instant seen = Heats.seenAt(peak.hour());
        List<News> ofDay = news.stream()
                .filter(one -> one.alert() instanceof Spike)
                .filter(one -> Beijing.day(one.alert().raisedAt()).equals(day))
                .toList();
        boolean wasTold = toldSpikes().stream()
                .map(one -> one.alert().raisedAt())
                .anyMatch(at -> at.isBefore(seen) && at.plus(1, ChronoUnit.DAYS).isAfter(seen));
        if (ofDay.stream().anyMatch(News::isTold)) {
            return Known.TOLD;
        } else if (wasTold || ofDay.stream().anyMatch(TopicSeries::isOfKnown)) {
            return Known.BEFORE;
        }
        return ofDay.isEmpty() ? Known.SILENT : Known.NOTICED;
    }

    private static boolean isOfKnown(News one) {
        Decision decision = one.decided().decision();
        return decision == Decision.IN_TOPIC
                || decision == Decision.CONTINUES
                || decision == Decision.GROUPED
                || decision == Decision.COOLING_DOWN;
    }
}
