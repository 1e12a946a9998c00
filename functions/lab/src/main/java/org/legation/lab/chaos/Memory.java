package org.legation.lab.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.legation.adapters.Stores;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.poll.KnownPost;
import org.legation.core.poll.PollState;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.store.Stored;

/** What polling remembers of an account must be what its log says, or a change would pass for known. */
final class Memory {

    private Memory() {}

    /** What is remembered otherwise than the log has it, in words. */
    static List<String> differences(Stores stores) {
        List<String> differences = new ArrayList<>();
        stores.accounts().all().stream().map(Stored::value).forEach(account -> {
            String id = account.account().id();
            PollState state = account.poll();
            List<Observation> log =
                    state.slot() == null ? List.of() : stores.log().between(id, null, state.slot());
            if (!log.isEmpty() && !Objects.equals(log.get(log.size() - 1).observedAt(), state.loggedAt())) {
                differences.add("memory of " + id + ": last entry at " + state.loggedAt());
            }
            compare(id, state, log, differences);
            chain(id, log, differences);
        });
        return differences;
    }

    /** Every entry names the one before it, so that a reader that lacks one knows. */
    private static void chain(String id, List<Observation> log, List<String> differences) {
        Instant previous = null;
        for (Observation entry : log) {
            if (!Objects.equals(entry.previousSlot(), previous)) {
                differences.add("log of " + id + ": " + entry.slot() + " follows " + previous + ", but names "
                        + entry.previousSlot());
            }
            previous = entry.slot();
        }
    }

    private static void compare(String id, PollState state, List<Observation> log, List<String> differences) {
        Map<Mid, Engagement> counts = new TreeMap<>();
        Map<Mid, Integer> texts = new TreeMap<>();
        for (Observation entry : log) {
            for (Reading reading : entry.readings()) {
                counts.merge(reading.mid(), reading.counts(), (older, newer) -> newer.over(older));
                if (reading.text() != null) {
                    texts.put(reading.mid(), reading.fingerprint());
                }
            }
        }
        for (KnownPost known : state.known().values()) {
            // A post that was forgotten for its age and shown again may be known by less; it must not be by other.
            Engagement logged = counts.getOrDefault(known.mid(), Engagement.UNKNOWN);
            boolean sameCounts = known.counts().over(logged).equals(logged);
            boolean sameText = known.fingerprint() == 0 || Objects.equals(known.fingerprint(), texts.get(known.mid()));
            if (!sameCounts || !sameText) {
                differences.add("memory of " + id + ": " + known + ", but the log has " + logged);
            }
        }
    }
}
