package org.legation.local.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.legation.adapters.table.AttributeJson;
import org.legation.events.BatchAnswer;
import org.legation.events.StreamBatch;
import org.legation.events.topology.Trigger;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Delivers a table's stream to a function as an event source mapping does: in order, filtered, in batches; a failed
 * batch again from its first failed record, split in two when the function fails altogether, and given up after its
 * retries. It waits for a batch to fill as long as the mapping does, or less if told so.
 */
final class StreamPump extends Pump {

    private static final Logger LOG = Logger.getLogger(StreamPump.class);

    private static final long SHARDS_FOR_NANOS = 5_000_000_000L;

    /** What becomes of records that are given up. */
    interface GivenUp {
        void note(Trigger.Stream trigger, String firstSequence, String lastSequence, int records);
    }

    private final Trigger.Stream trigger;
    private final String streamArn;
    private final DynamoDbStreamsClient streams;
    private final FunctionHost host;
    private final Checkpoints checkpoints;
    private final GivenUp givenUp;
    private final LongSupplier writes;
    private final Duration window;
    private final Map<String, String> iterators = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private List<Shard> shards = List.of();
    private long shardsReadAt;
    private volatile boolean moving;
    private volatile long idleAt = -1;

    StreamPump(
            Trigger.Stream trigger,
            String streamArn,
            DynamoDbStreamsClient streams,
            FunctionHost host,
            Checkpoints checkpoints,
            GivenUp givenUp,
            LongSupplier writes,
            Duration mostWait,
            Load load) {
        super(load, 80);
        this.window = mostWait.compareTo(trigger.window()) < 0 ? mostWait : trigger.window();
        this.trigger = trigger;
        this.streamArn = streamArn;
        this.streams = streams;
        this.host = host;
        this.checkpoints = checkpoints;
        this.givenUp = givenUp;
        this.writes = writes;
    }

    /** Whether everything written up to a number of writes has been handled. */
    boolean isIdleAt(long written) {
        return !moving && idleAt >= written;
    }

    @Override
    boolean move() {
        moving = true;
        long writtenBefore = writes.getAsLong();
        boolean moved = false;
        for (Shard shard : shards()) {
            if (!finished.contains(shard.shardId())) {
                moved |= move(shard.shardId());
            }
        }
        if (!moved) {
            idleAt = writtenBefore;
        }
        moving = false;
        return moved;
    }

    /** The stream's shards, oldest first; looked up now and then, since they change every few hours. */
    private List<Shard> shards() {
        long now = System.nanoTime();
        if (shards.isEmpty() || now - shardsReadAt > SHARDS_FOR_NANOS) {
            shards = streams.describeStream(request -> request.streamArn(streamArn))
                    .streamDescription()
                    .shards();
            shardsReadAt = now;
        }
        return shards;
    }

    private boolean move(String shard) {
        List<Record> records = new ArrayList<>();
        try {
            collect(shard, records);
        } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
            // The place is gone: too old, or before the first record of a shard that was empty.
            if (e instanceof TrimmedDataAccessException) {
                checkpoints.forget(shard);
            }
            iterators.remove(shard);
        }
        if (records.isEmpty()) {
            return false;
        }
        deliver(changes(records), 0);
        if (!isStopped()) {
            checkpoints.reach(shard, records.get(records.size() - 1).dynamodb().sequenceNumber());
        }
        return true;
    }

    /** Reads until a batch is full, or nothing more comes within the window after its first record. */
    private void collect(String shard, List<Record> records) {
        long end = Long.MAX_VALUE;
        while (records.size() < trigger.batch() && !finished.contains(shard) && !isStopped()) {
            String iterator = iterators.computeIfAbsent(shard, this::iterator);
            GetRecordsResponse answer = streams.getRecords(
                    request -> request.shardIterator(iterator).limit(trigger.batch() - records.size()));
            records.addAll(answer.records());
            if (answer.nextShardIterator() == null) {
                finished.add(shard);
            } else {
                iterators.put(shard, answer.nextShardIterator());
            }
            if (records.isEmpty()) {
                return;
            }
            if (end == Long.MAX_VALUE) {
                end = System.nanoTime() + window.toNanos();
            }
            if (answer.records().isEmpty()) {
                if (System.nanoTime() > end) {
                    return;
                }
                pause(SHORTEST_PAUSE);
            }
        }
    }

    private String iterator(String shard) {
        return streams.getShardIterator(request -> {
                    request.streamArn(streamArn).shardId(shard);
                    checkpoints
                            .reached(shard)
                            .ifPresentOrElse(
                                    sequence -> request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                            .sequenceNumber(sequence),
                                    () -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
                })
                .shardIterator();
    }

    private List<StreamBatch.Change> changes(List<Record> records) {
        List<StreamBatch.Change> changes = new ArrayList<>();
        for (Record change : records) {
            if (trigger.events().contains(change.eventNameAsString())) {
                changes.add(new StreamBatch.Change(
                        change.eventID(),
                        change.eventNameAsString(),
                        new StreamBatch.Dynamodb(
                                change.dynamodb().sequenceNumber(),
                                AttributeJson.write(change.dynamodb().newImage()))));
            }
        }
        return changes;
    }

    private void deliver(List<StreamBatch.Change> batch, int attempts) {
        if (batch.isEmpty() || isStopped()) {
            return;
        }
        if (attempts > trigger.retries()) {
            giveUp(batch);
            return;
        }
        List<StreamBatch.Change> rest;
        try {
            rest = failed(batch, host.batch(trigger.function(), new StreamBatch(batch)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed", trigger.function().word());
            if (batch.size() > 1) {
                int half = batch.size() / 2;
                deliver(batch.subList(0, half), attempts + 1);
                deliver(batch.subList(half, batch.size()), attempts + 1);
                return;
            }
            rest = batch;
        }
        deliver(rest, attempts + 1);
    }

    /** Everything from the first failed record on. */
    private static List<StreamBatch.Change> failed(List<StreamBatch.Change> batch, BatchAnswer answer) {
        Set<String> failures = new HashSet<>();
        answer.batchItemFailures().forEach(failure -> failures.add(failure.itemIdentifier()));
        for (int i = 0; i < batch.size(); i++) {
            if (failures.contains(batch.get(i).dynamodb().sequenceNumber())) {
                return batch.subList(i, batch.size());
            }
        }
        return List.of();
    }

    private void giveUp(List<StreamBatch.Change> batch) {
        // Split until the one record is found that cannot be handled; its neighbours get their chance.
        if (batch.size() > 1) {
            int half = batch.size() / 2;
            deliver(batch.subList(0, half), trigger.retries());
            deliver(batch.subList(half, batch.size()), trigger.retries());
            return;
        }
        String sequence = batch.get(0).dynamodb().sequenceNumber();
        givenUp.note(trigger, sequence, sequence, 1);
    }
}
