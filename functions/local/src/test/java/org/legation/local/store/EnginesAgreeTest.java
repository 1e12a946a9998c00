package org.legation.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.ItemTable.Key;
import org.legation.adapters.table.ItemTable.Range;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever is done to a table in memory and to one in DynamoDB, they answer the same and end in the same items. */
class EnginesAgreeTest {

    /** Something done to a table, and its answer in a form that can be compared. */
    private interface Operation {
        Object on(ItemTable table);
    }

    @Property(tries = 100)
    void memoryAndDynamoDbAnswerTheSame(@ForAll("operations") List<Operation> operations) {
        ItemTable memory = Engine.MEMORY.fresh(Table.ALERTS);
        ItemTable dynamo = Engine.DYNAMODB.fresh(Table.ALERTS);

        for (Operation operation : operations) {
            assertThat(operation.on(dynamo)).as(operation.toString()).isEqualTo(operation.on(memory));
        }
        assertThat(dynamo.scan()).containsExactlyInAnyOrderElementsOf(memory.scan());
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, gets()), Tuple.of(3, puts()), Tuple.of(4, replaces()), Tuple.of(3, queries()))
                .list()
                .ofMaxSize(25);
    }

    private record Get(Set<Key> keys) implements Operation {
        @Override
        public Object on(ItemTable table) {
            Map<Key, Object> found = new HashMap<>();
            keys.forEach(key -> found.put(key, table.get(key)));
            return List.of(found, Set.copyOf(table.get(keys)));
        }
    }

    private record Put(Map<String, AttributeValue> item) implements Operation {
        @Override
        public Object on(ItemTable table) {
            return table.putIfAbsent(item);
        }
    }

    /** Replaces nothing, what stands there, or what never stood there. */
    private record Replace(Map<String, AttributeValue> item, int seen) implements Operation {
        @Override
        public Object on(ItemTable table) {
            Key key = new Key(item.get("accountId").s(), item.get("raised").s());
            String current = table.get(key)
                    .map(stored -> stored.get(ItemTable.VERSION))
                    .map(AttributeValue::s)
                    .orElse(null);
            return table.replace(seen == 0 ? null : seen == 1 ? "neverWritten" : current, item);
        }
    }

    private record Query(Range range, boolean index) implements Operation {
        @Override
        public Object on(ItemTable table) {
            return index ? table.queryIndex(range) : table.query(range);
        }
    }

    private static Arbitrary<Operation> gets() {
        return Combinators.combine(ids(), sorts())
                .as((id, sort) -> new Key(id, sort + id))
                .set()
                .ofMaxSize(4)
                .map(Get::new);
    }

    private static Arbitrary<Operation> puts() {
        return items().map(Put::new);
    }

    private static Arbitrary<Operation> replaces() {
        return Combinators.combine(items(), Arbitraries.integers().between(0, 5))
                .as(Replace::new);
    }

    private static Arbitrary<Operation> queries() {
        return Combinators.combine(
                        ids(),
                        sorts().injectNull(0.3),
                        sorts().injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false))
                .as((id, from, to, descending, limit, index) ->
                        new Query(new Range(index ? "month" : id, from, to, descending, limit), index));
    }

    private static Arbitrary<Map<String, AttributeValue>> items() {
        Arbitrary<String> texts = Arbitraries.of("", "早安", "😀", "\u0000", "x".repeat(2000));
        return Combinators.combine(ids(), sorts(), texts.injectNull(0.2), Arbitraries.of(true, false))
                .as((id, sort, text, indexed) -> {
                    Map<String, AttributeValue> item = new HashMap<>();
                    item.put("accountId", AttributeValue.fromS(id));
                    // with the id behind it, since the index does not say how it sorts equal keys
                    item.put("raised", AttributeValue.fromS(sort + id));
                    if (indexed) {
                        item.put("month", AttributeValue.fromS("month"));
                    }
                    if (text != null) {
                        item.put("text", AttributeValue.fromS(text));
                    }
                    return item;
                });
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "使馆");
    }

    private static Arbitrary<String> sorts() {
        return Arbitraries.of("1", "10", "2", "é", "\uFFFD", "😀");
    }
}
