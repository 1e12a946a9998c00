package org.legation.adapters.score;

import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.score.Baseline;
import org.legation.core.score.BaselineStore;
import org.legation.core.store.Stored;

/** Baselines, one item each. */
public final class ItemBaselineStore implements BaselineStore {

    private final ItemTable table;

    public ItemBaselineStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Stored<Baseline>> find(String accountId) {
        return table.get(new ItemTable.Key(accountId, null))
                .map(item -> new Stored<>(BaselineItems.read(item), new ItemReader(item).version()));
    }

    @Override
    public Optional<Stored<Baseline>> replace(Optional<Stored<Baseline>> seen, Baseline next) {
        return table.replace(seen.map(Stored::version).orElse(null), BaselineItems.write(next))
                .map(version -> new Stored<>(next, version));
    }
}
