package org.legation.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.legation.core.account.Account;
import org.legation.core.alert.ChannelSettings;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.time.Beijing;

/** Counts what channels would have been sent. */
final class DryRunLoads {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AlertSettings settings;
    private final Map<String, List<Instant>> messages = new HashMap<>();
    private final Map<String, List<Instant>> reminders = new HashMap<>();
    private final Map<String, List<Instant>> digests = new HashMap<>();

    DryRunLoads(AlertSettings settings) {
        this.settings = settings;
    }

    void told(Instant at, List<String> channels) {
        channels.forEach(channel -> note(messages, channel, at));
    }

    void reminded(Instant at) {
        settings.escalateTo().forEach(channel -> note(reminders, channel, at.plus(settings.escalateAfter())));
    }

    private static void note(Map<String, List<Instant>> sent, String channel, Instant at) {
        sent.computeIfAbsent(channel, name -> new ArrayList<>()).add(at);
    }

    /**
     * Makes the digests of a span.
     *
     * @param alerts those decided about in it, oldest first
     */
    void digests(Instant from, Instant to, List<RaisedAlert> alerts, Function<String, Account> account) {
        Instant madeTo = from;
        int next = 0;
        for (Instant due : dues(from, to)) {
            Instant start = Digests.from(madeTo, due);
            int first = next;
            while (next < alerts.size() && alerts.get(next).alert().raisedAt().isBefore(due)) {
                next++;
            }
            List<RaisedAlert> span = alerts.subList(first, next).stream()
                    .filter(raised -> !raised.alert().raisedAt().isBefore(start))
                    .toList();
            settings.channels().forEach(channel -> digest(channel.name(), start, due, span, account));
            madeTo = due;
        }
    }

    private void digest(
            String channel, Instant from, Instant due, List<RaisedAlert> span, Function<String, Account> account) {
        Digest digest =
                Digests.of(from, due, span, List.of(), id -> Routing.tells(settings, channel, account.apply(id)));
        if (!digest.isEmpty()) {
            note(digests, channel, due);
        }
    }

    private List<Instant> dues(Instant from, Instant to) {
        LocalDate end = Beijing.day(to).plusDays(1);
        return Beijing.day(from)
                .datesUntil(end)
                .flatMap(day -> settings.digests().stream()
                        .map(time -> day.atTime(time).atZone(Beijing.ZONE).toInstant()))
                .filter(due -> due.isAfter(from) && !due.isAfter(to))
                .toList();
    }

    List<DryRun.Load> all() {
        return settings.channels().stream().map(this::load).toList();
    }

    private DryRun.Load load(ChannelSettings channel) {
        List<Instant> told = messages.getOrDefault(channel.name(), List.of());
        List<Instant> reminded = reminders.getOrDefault(channel.name(), List.of());
        List<Instant> digested = digests.getOrDefault(channel.name(), List.of());
        return new DryRun.Load(
                channel.name(),
                told.size(),
                reminded.size(),
                digested.size(),
                mostInAnHour(List.of(told, reminded, digested)),
                channel.perHour());
    }

    private static int mostInAnHour(Collection<List<Instant>> sent) {
        List<Instant> all = sent.stream().flatMap(List::stream).sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < all.size(); last++) {
            while (!all.get(first).plus(HOUR).isAfter(all.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
