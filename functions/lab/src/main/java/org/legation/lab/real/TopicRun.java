package org.legation.lab.real;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All snapshots in the order of time: each name's heat through channel A, and what that raises through one desk. */
final class TopicRun {

    private final NavigableMap<Instant, List<Topic>> snapshots;
    private final LabDesk desk = new LabDesk();
    private final List<TopicSeries> series = new ArrayList<>();

    private TopicRun(NavigableMap<Instant, List<Topic>> snapshots, List<Name> names) {
        this.snapshots = snapshots;
        names.forEach(name -> series.add(new TopicSeries(name)));
    }

    static TopicRun of(NavigableMap<Instant, List<Topic>> snapshots, List<Name> names) {
        TopicRun run = new TopicRun(snapshots, names);
        snapshots.forEach((hour, topics) -> run.series.forEach(one -> one.next(hour, topics)
                .forEach(alert -> run.desk.decide(alert, one.name().account()))));
        run.desk
                .news()
                .forEach(news -> run.series.stream()
                        .filter(one -> news.alert().accountId().equals(one.id()))
                        .forEach(one -> one.news().add(news)));
        return run;
    }

    List<TopicSeries> series() {
        return series;
    }

    LabDesk desk() {
        return desk;
    }

    /** How many hours have a snapshot. */
    int hours() {
        return snapshots.size();
    }

    /** How many gaps there are of each length in hours. */
    Map<Integer, Integer> gaps() {
        Map<Integer, Integer> gaps = new TreeMap<>();
        Instant last = snapshots.firstKey();
        for (Instant hour : snapshots.keySet()) {
            int gap = (int) ChronoUnit.HOURS.between(last, hour) - 1;
            if (gap > 0) {
                gaps.merge(gap, 1, Integer::sum);
            }
            last = hour;
        }
        return gaps;
    }

    /** For how many weeks it went. */
    double weeks() {
        return ChronoUnit.HOURS.between(snapshots.firstKey(), snapshots.lastKey()) / 168.0;
    }
}
