package org.legation.adapters.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legation.adapters.table.ItemReader;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemWriter;
import org.legation.core.aggregate.Scope;
import org.legation.core.standing.StandingStore;
import org.legation.core.standing.Standings;
import org.legation.core.store.Stored;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Standings, one item for each group, beside the last day of their window. */
public final class ItemStandingStore implements StandingStore {

    private static final String PREFIX = "standing#";

    private final ItemTable table;

    public ItemStandingStore(ItemTable table) {
        this.table = table;
    }

    @Override
    public Optional<Standings> find(Scope group, LocalDate last) {
        return table.get(new ItemTable.Key(last.toString(), PREFIX + group)).map(ItemStandingStore::read);
    }

    @Override
    public List<Stored<Standings>> all(LocalDate last) {
        return table.query(ItemTable.Range.startingWith(last.toString(), PREFIX)).stream()
                .map(item -> new Stored<>(read(item), new ItemReader(item).version()))
                .toList();
    }

    @Override
    public Optional<Stored<Standings>> replace(Optional<Stored<Standings>> seen, Standings next) {
        return table.replace(seen.map(Stored::version).orElse(null), write(next))
                .map(version -> new Stored<>(next, version));
    }

    private static Map<String, AttributeValue> write(Standings standings) {
        Map<String, AttributeValue> versions = new HashMap<>();
        standings.versions().forEach((id, version) -> versions.put(id, AttributeValue.fromN(version.toString())));
        List<AttributeValue> rows = new ArrayList<>();
        for (Standings.Row row : standings.rows()) {
            Map<String, AttributeValue> values = new HashMap<>();
            row.values().forEach((id, value) -> values.put(id, AttributeValue.fromN(value.toString())));
            rows.add(AttributeValue.fromM(new ItemWriter()
                    .with("of", row.accountId())
                    .with("n", row.posts())
                    .with("values", values)
                    .item()));
        }
        return new ItemWriter()
                .with("period", standings.last().toString())
                .with("subject", PREFIX + standings.group())
                .with("versions", versions)
                .with("rows", rows)
                .with("asOf", standings.asOf())
                .item();
    }

    private static Standings read(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        Map<String, Integer> versions = new HashMap<>();
        item.map("versions").forEach((id, version) -> versions.put(id, Integer.valueOf(version.n())));
        List<Standings.Row> rows = new ArrayList<>();
        for (AttributeValue value : item.list("rows")) {
            ItemReader row = new ItemReader(value.m());
            Map<String, Double> values = new HashMap<>();
            row.map("values").forEach((id, number) -> values.put(id, Double.valueOf(number.n())));
            rows.add(new Standings.Row(row.string("of"), row.number("n"), values));
        }
        return new Standings(
                Scope.parse(item.string("subject").substring(PREFIX.length())),
                LocalDate.parse(item.string("period")),
                versions,
                rows,
                item.instant("asOf"));
    }
}
