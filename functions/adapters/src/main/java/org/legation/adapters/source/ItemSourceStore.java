package org.legation.adapters.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.core.source.SourceState;
import org.legation.core.source.SourceStore;
import org.legation.core.source.UnknownShape;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sources, one item for the state of each and one for each unknown shape. */
public final class ItemSourceStore implements SourceStore {

    /** Long enough for somebody to look; a shape that still comes is then reported again. */
    private static final Duration SHAPES_KEPT = Duration.ofDays(30);

    private final ItemTable table;

    public ItemSourceStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Stored<SourceState>> find(String source) {
        return table.get(new ItemTable.Key(source, SourceItems.STATE))
                .map(item -> new Stored<>(SourceItems.readState(item), new ItemReader(item).version()));
    }

    @Override
    public Optional<Stored<SourceState>> replace(String source, Optional<Stored<SourceState>> seen, SourceState next) {
        return table.replace(seen.map(Stored::version).orElse(null), SourceItems.write(next))
                .map(version -> new Stored<>(next, version));
    }

    @Override
    public boolean keep(String source, UnknownShape shape, Instant at) {
        return table.putIfAbsent(SourceItems.write(source, shape, at, at.plus(SHAPES_KEPT)))
                .isEmpty();
    }

    @Override
    public List<UnknownShape> shapes(String source) {
        return table.query(ItemTable.Range.startingWith(source, SourceItems.SHAPE)).stream()
                .sorted(Comparator.comparing((Map<String, AttributeValue> item) -> new ItemReader(item).instant("at"))
                        .reversed())
                .map(SourceItems::readShape)
                .toList();
    }
}
