package org.legation.local.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.legation.adapters.Stores;
import org.legation.adapters.table.DynamoDbTable;
import org.legation.adapters.table.ItemTable;
import org.legation.adapters.table.MemoryTable;
import org.legation.events.topology.Table;
import org.legation.local.cloud.EmbeddedDynamoDb;

/** What tables can lie in. Each keeps the same contract. */
enum Engine {
    MEMORY {
        @Override
        ItemTable fresh(Table schema) {
            return new MemoryTable(schema);
        }
    },
    DYNAMODB {
        @Override
        ItemTable fresh(Table schema) {
            String stage = "test" + STAGES.incrementAndGet();
            Started.DATABASE.create(schema, stage);
            return new DynamoDbTable(Started.DATABASE.client(), schema, stage);
        }
    };

    private static final AtomicInteger STAGES = new AtomicInteger();

    /** One database for all tests, started by the first that asks; it is in memory and ends with the process. */
    private static final class Started {
        static final EmbeddedDynamoDb DATABASE = EmbeddedDynamoDb.start(null);
    }

    /** An empty table. */
    abstract ItemTable fresh(Table schema);

    /** Stores over empty tables. */
    Stores stores() {
        return Stores.over(this::fresh, Duration.ofDays(90));
    }
}
