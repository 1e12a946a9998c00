package org.legation.adapters.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.observe.Observation;
import org.legation.core.observe.ObservationLog;

/** The log, one item for each entry. */
public final class ItemObservationLog implements ObservationLog {

    private final ItemTable table;
    private final Duration retention;

    /**
     * Opens the log.
     *
     * @param retention how long an entry is kept
     */
    public ItemObservationLog(ItemTable table, Duration retention) {
        this.table = table;
        this.retention = retention;
    }

    @Override
    public Optional<Observation> append(Observation observation, Instant recordedAt) {
        return table.putIfAbsent(ObservationItems.write(observation, recordedAt.plus(retention)))
                .map(ObservationItems::read);
    }

    @Override
    public List<Observation> between(String accountId, @Nullable Instant after, Instant upTo) {
        // Slots are whole milliseconds; starting behind the one that is known saves reading it.
        String from = after == null ? null : ItemWriter.key(after.plusMillis(1));
        return table
                .query(new ItemTable.Range(accountId, from, ItemWriter.key(upTo), false, Integer.MAX_VALUE))
                .stream()
                .map(ObservationItems::read)
                .filter(entry -> after == null || entry.slot().isAfter(after))
                .toList();
    }
}
