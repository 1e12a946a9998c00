package org.legation.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.legation.core.Samples;
import org.legation.core.memory.MemorySources;
import org.legation.core.memory.Saboteur;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.observe.Timeline;
import org.legation.core.source.Gate;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;
import org.legation.core.source.SourceLimits;

/** Polls a {@link Site} through its gate, one poll after the other, and remembers as the step does. */
final class Reader {

    final MemorySources sources = new MemorySources(new Saboteur());
    final List<Observation> log = new ArrayList<>();
    Instant now;
    final Site site = new Site(() -> now);
    PollState state;

    @Nullable Timeline last;

    private final WalkingSource source;

    Reader(Instant start) {
        this(start, SourceLimits.free("site"));
    }

    Reader(Instant start, SourceLimits limits) {
        now = start;
        state = PollState.start(start);
        source = new WalkingSource(
                site, new Gate(sources, limits, () -> now, time -> now = now.plus(time)), name -> false);
    }

    /** Polls some minutes later; what it asked. */
    List<String> poll(int minutesLater) {
        int before = site.asked.size();
        now = now.plus(Duration.ofMinutes(minutesLater));
        try {
            last = source.read(new WatchedAccount(Samples.EMBASSY, state), new PollTicket(Samples.ID, now));
            Poll poll = Poll.answered(state, now, last);
            state = poll.after();
            if (poll.entry() != null) {
                log.add(poll.entry());
            }
        } catch (SourceException e) {
            last = null;
            state = e.asked() ? state.afterFailure(e.failure()) : state.deferred(e.failure(), now);
        }
        return List.copyOf(site.asked.subList(before, site.asked.size()));
    }

    Thrift thrift() {
        return source.thrift(now);
    }

    /** The last poll's failure; null if it went well. */
    @Nullable SourceFailure failure() {
        return state.failure();
    }

    /** Every post that the log has, by minute. */
    Stream<Integer> seen() {
        return log.stream()
                .flatMap(entry -> entry.readings().stream())
                .map(reading -> Site.minute(reading.mid()))
                .distinct();
    }

    /** The texts that the log has of a post, oldest first. */
    List<String> texts(int minute) {
        return log.stream()
                .flatMap(entry -> entry.readings().stream())
                .filter(reading -> reading.mid().equals(Site.mid(minute)) && reading.text() != null)
                .map(Reading::text)
                .toList();
    }

    /** The absences that the log has, in order, such as {@code GONE 7 ×2}. */
    List<String> absences() {
        return log.stream()
                .flatMap(entry -> entry.reach().absences().stream())
                .map(Reader::absence)
                .toList();
    }

    private static String absence(Absence absence) {
        return absence.kind() + " " + Site.minute(absence.mid()) + " ×" + absence.times();
    }

    /** The gaps, such as {@code 3..9 INTERRUPTED}. */
    List<String> gaps() {
        return state.coverage().gaps().stream()
                .map(gap -> Site.minute(gap.after()) + ".." + Site.minute(gap.before()) + " " + gap.reason())
                .toList();
    }
}
