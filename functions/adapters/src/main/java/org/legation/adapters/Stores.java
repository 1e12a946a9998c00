package org.legation.adapters;

import java.time.Duration;
import java.util.function.Function;
import org.legation.adapters.aggregate.ItemAggregateStore;
import org.legation.adapters.alert.ItemAlertStore;
import org.legation.adapters.alert.ItemDeskStore;
import org.legation.adapters.deliver.ItemChannelStore;
import org.legation.adapters.deliver.ItemOutbox;
import org.legation.adapters.observe.ItemObservationLog;
import org.legation.adapters.poll.ItemAccountStore;
import org.legation.adapters.rollup.ItemBoardStore;
import org.legation.adapters.rollup.ItemStandingStore;
import org.legation.adapters.score.ItemBaselineStore;
import org.legation.adapters.score.ItemPostStore;
import org.legation.adapters.source.ItemSourceStore;
import org.legation.adapters.table.DynamoDbTable;
import org.legation.adapters.table.ItemTable;
import org.legation.core.aggregate.AggregateStore;
import org.legation.core.alert.AlertStore;
import org.legation.core.deliver.ChannelStore;
import org.legation.core.deliver.Outbox;
import org.legation.core.desk.DeskStore;
import org.legation.core.observe.ObservationLog;
import org.legation.core.poll.AccountStore;
import org.legation.core.rollup.BoardStore;
import org.legation.core.score.BaselineStore;
import org.legation.core.score.PostStore;
import org.legation.core.source.SourceStore;
import org.legation.core.standing.StandingStore;
import org.legation.events.topology.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All stores, over the tables of one stage. */
public record Stores(
        AccountStore accounts,
        ObservationLog log,
        PostStore posts,
        BaselineStore baselines,
        AggregateStore aggregates,
        BoardStore boards,
        StandingStore standings,
        AlertStore alerts,
        SourceStore sources,
        Outbox outbox,
        ChannelStore channels,
        DeskStore desk) {

    /**
     * Stores over any tables.
     *
     * @param retention how long observations are kept
     */
    public static Stores over(Function<Table, ItemTable> tables, Duration retention) {
        ItemTable aggregates = tables.apply(Table.AGGREGATES);
        return new Stores(
                new ItemAccountStore(tables.apply(Table.ACCOUNTS)),
                new ItemObservationLog(tables.apply(Table.OBSERVATIONS), retention),
                new ItemPostStore(tables.apply(Table.POSTS)),
                new ItemBaselineStore(tables.apply(Table.BASELINES)),
                new ItemAggregateStore(aggregates),
                new ItemBoardStore(aggregates),
                new ItemStandingStore(aggregates),
                new ItemAlertStore(tables.apply(Table.ALERTS)),
                new ItemSourceStore(tables.apply(Table.SOURCES)),
                new ItemOutbox(tables.apply(Table.MESSAGES)),
                new ItemChannelStore(tables.apply(Table.DESK)),
                new ItemDeskStore(tables.apply(Table.DESK)));
    }

    /** Stores over the tables of a stage in DynamoDB. */
    public static Stores over(DynamoDbClient client, String stage, Duration retention) {
        return over(table -> new DynamoDbTable(client, table, stage), retention);
    }
}
