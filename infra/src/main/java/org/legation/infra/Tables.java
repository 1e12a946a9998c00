package org.legation.infra;

import java.util.EnumMap;
import java.util.Map;
import org.legation.events.topology.Table;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.constructs.Construct;

/** The tables: the only thing that outlives the stack. */
final class Tables {

    private Tables() {}

    static Map<Table, software.amazon.awscdk.services.dynamodb.Table> in(Construct scope, String stage) {
        Map<Table, software.amazon.awscdk.services.dynamodb.Table> made = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            made.put(table, make(scope, stage, table));
        }
        return made;
    }

    private static software.amazon.awscdk.services.dynamodb.Table make(Construct scope, String stage, Table table) {
        var made = software.amazon.awscdk.services.dynamodb.Table.Builder.create(
                        scope, Names.id(table.word()) + "Table")
                .tableName(table.name(stage))
                .partitionKey(key(table.partitionKey()))
                .sortKey(table.sortKey().map(Tables::key).orElse(null))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .timeToLiveAttribute(table.expiry().orElse(null))
                // Functions read what an item has become, never what it was.
                .stream(table.streamed() ? StreamViewType.NEW_IMAGE : null)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        table.index()
                .ifPresent(index -> made.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                        .indexName(index.name())
                        .partitionKey(key(index.partitionKey()))
                        .sortKey(key(index.sortKey()))
                        .projectionType(ProjectionType.ALL)
                        .build()));
        return made;
    }

    private static Attribute key(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
