package org.legation.adapters.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A DynamoDB table. Reads are strongly consistent, but for the index, which cannot be, and for scans, whose readers can
 * do with the last second's state at half the price.
 */
public final class DynamoDbTable implements ItemTable {

    private static final int MOST_KEYS = 100;

    private final DynamoDbClient client;
    private final Table schema;
    private final String name;

    public DynamoDbTable(DynamoDbClient client, Table schema, String stage) {
        this.client = client;
        this.schema = schema;
        this.name = schema.name(stage);
    }

    @Override
    public Optional<Map<String, AttributeValue>> get(Key key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(name)
                .key(attributes(key))
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> item = client.getItem(request).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    @Override
    public List<Map<String, AttributeValue>> get(Set<Key> keys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<Map<String, AttributeValue>> wanted = new ArrayList<>();
        keys.forEach(key -> wanted.add(attributes(key)));
        while (!wanted.isEmpty()) {
            List<Map<String, AttributeValue>> some = wanted.subList(0, Math.min(MOST_KEYS, wanted.size()));
            KeysAndAttributes batch =
                    KeysAndAttributes.builder().keys(some).consistentRead(true).build();
            BatchGetItemResponse answer = client.batchGetItem(BatchGetItemRequest.builder()
                    .requestItems(Map.of(name, batch))
                    .build());
            items.addAll(answer.responses().getOrDefault(name, List.of()));
            KeysAndAttributes left = answer.unprocessedKeys().get(name);
            if (left != null && left.keys().size() == some.size()) {
                throw new IllegalStateException(name + ": throttled; none of " + some.size() + " keys was read");
            }
            some.clear();
            if (left != null) {
                wanted.addAll(left.keys());
            }
        }
        return items;
    }

    @Override
    public Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item) {
        PutItemRequest request = PutItemRequest.builder()
                .tableName(name)
                .item(item)
                .conditionExpression("attribute_not_exists(#key)")
                .expressionAttributeNames(Map.of("#key", schema.partitionKey()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            client.putItem(request);
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.item());
        }
    }

    @Override
    public Optional<String> replace(@Nullable String seen, Map<String, AttributeValue> item) {
        String next = Etag.of(item);
        if (next.equals(seen)) {
            return Optional.of(next);
        }
        Map<String, AttributeValue> versioned = new HashMap<>(item);
        versioned.put(VERSION, AttributeValue.fromS(next));
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(name).item(versioned);
        if (seen == null) {
            request.conditionExpression("attribute_not_exists(#key)")
                    .expressionAttributeNames(Map.of("#key", schema.partitionKey()));
        } else {
            request.conditionExpression("#version = :seen")
                    .expressionAttributeNames(Map.of("#version", VERSION))
                    .expressionAttributeValues(Map.of(":seen", AttributeValue.fromS(seen)));
        }
        try {
            client.putItem(request.build());
            return Optional.of(next);
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Map<String, AttributeValue>> query(Range range) {
        return query(range, schema.partitionKey(), schema.sortKey().orElseThrow(), null);
    }

    @Override
    public List<Map<String, AttributeValue>> queryIndex(Range range) {
        Table.Index index = schema.index().orElseThrow();
        return query(range, index.partitionKey(), index.sortKey(), index.name());
    }

    private List<Map<String, AttributeValue>> query(
            Range range, String partitionKey, String sortKey, @Nullable String index) {
        if (range.isEmpty()) {
            // DynamoDB would refuse it.
            return List.of();
        }
        Map<String, String> names = new HashMap<>(Map.of("#partition", partitionKey));
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":partition", AttributeValue.fromS(range.partition())));
        String condition = "#partition = :partition" + bounds(range, sortKey, names, values);
        QueryRequest request = QueryRequest.builder()
                .tableName(name)
                .indexName(index)
                .consistentRead(index == null)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .scanIndexForward(!range.descending())
                .build();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> next = Map.of();
        do {
            QueryRequest.Builder page = request.toBuilder();
            if (range.limit() < Integer.MAX_VALUE) {
                page.limit(range.limit() - items.size());
            }
            if (!next.isEmpty()) {
                page.exclusiveStartKey(next);
            }
            QueryResponse answer = client.query(page.build());
            items.addAll(answer.items());
            next = answer.lastEvaluatedKey();
        } while (!next.isEmpty() && items.size() < range.limit());
        return items;
    }

    private static String bounds(
            Range range, String sortKey, Map<String, String> names, Map<String, AttributeValue> values) {
        if (range.from() == null && range.to() == null) {
            return "";
        }
        names.put("#sort", sortKey);
        if (range.from() != null) {
            values.put(":from", AttributeValue.fromS(range.from()));
        }
        if (range.to() != null) {
            values.put(":to", AttributeValue.fromS(range.to()));
        }
        if (range.from() != null && range.to() != null) {
            return " AND #sort BETWEEN :from AND :to";
        }
        return range.from() != null ? " AND #sort >= :from" : " AND #sort <= :to";
    }

    @Override
    public List<Map<String, AttributeValue>> scan() {
        ScanRequest request = ScanRequest.builder().tableName(name).build();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        client.scanPaginator(request).items().forEach(items::add);
        return items;
    }

    private Map<String, AttributeValue> attributes(Key key) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put(schema.partitionKey(), AttributeValue.fromS(key.partition()));
        schema.sortKey().ifPresent(sortKey -> {
            String sort = key.sort();
            if (sort == null) {
                throw new IllegalArgumentException(name + ": a key needs a " + sortKey);
            }
            attributes.put(sortKey, AttributeValue.fromS(sort));
        });
        return attributes;
    }
}
