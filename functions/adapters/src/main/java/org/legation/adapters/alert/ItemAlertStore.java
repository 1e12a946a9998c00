package org.legation.adapters.alert;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.alert.Alert;
import org.legation.core.alert.AlertStore;
import org.legation.core.alert.RaisedAlert;
import org.legation.core.store.Stored;

/** Alerts, one item each. */
public final class ItemAlertStore implements AlertStore {

    private final ItemTable table;

    public ItemAlertStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public void raise(Alert alert) {
        // Replacing nothing fails if it was raised before, which is as good.
        table.replace(null, AlertItems.write(RaisedAlert.of(alert)));
    }

    @Override
    public Optional<Stored<RaisedAlert>> find(String accountId, Instant raisedAt, String id) {
        return table.get(AlertItems.key(accountId, raisedAt, id))
                .map(item -> new Stored<>(AlertItems.read(item), new ItemReader(item).version()));
    }

    @Override
    public List<RaisedAlert> between(String accountId, Instant from, Instant before) {
        return table
                .query(new ItemTable.Range(
                        accountId, ItemWriter.key(from), ItemWriter.key(before), false, Integer.MAX_VALUE))
                .stream()
                .map(AlertItems::read)
                .toList();
    }

    @Override
    public List<RaisedAlert> latest(Instant from, Instant before, int limit) {
        List<RaisedAlert> found = new ArrayList<>();
        YearMonth first = YearMonth.parse(AlertItems.month(from));
        YearMonth month = YearMonth.parse(AlertItems.month(before));
        while (!month.isBefore(first) && found.size() < limit) {
            table.queryIndex(new ItemTable.Range(
                            month.toString(), ItemWriter.key(from), ItemWriter.key(before), true, limit - found.size()))
                    .forEach(item -> found.add(AlertItems.read(item)));
            month = month.minusMonths(1);
        }
        return found;
    }

    @Override
    public Optional<Stored<RaisedAlert>> replace(Stored<RaisedAlert> seen, RaisedAlert next) {
        return table.replace(seen.version(), AlertItems.write(next)).map(version -> new Stored<>(next, version));
    }
}
