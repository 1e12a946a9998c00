package org.legation.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;

public final class MemoryLog implements ObservationLog {

    private record Key(String accountId, Instant slot) {}

    private final Guarded<Key, Observation> rows;

    public MemoryLog(Saboteur saboteur) {
        rows = new Guarded<>(saboteur);
    }

    public List<Observation> entries() {
        return rows.values().values().stream()
                .sorted(Comparator.comparing(Observation::slot))
                .toList();
    }

    @Override
    public Optional<Observation> append(Observation observation, Instant recordedAt) {
        return rows.add(new Key(observation.accountId(), observation.slot()), observation);
    }

    @Override
    public List<Observation> between(String accountId, @Nullable Instant after, Instant upTo) {
        return entries().stream()
                .filter(entry -> entry.accountId().equals(accountId))
                .filter(entry -> after == null || entry.slot().isAfter(after))
                .filter(entry -> !entry.slot().isAfter(upTo))
                .toList();
    }
}
