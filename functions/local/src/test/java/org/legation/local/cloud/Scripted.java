package org.legation.local.cloud;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.legation.events.BatchAnswer;
import org.legation.events.RollupRequest;
import org.legation.events.SqsBatch;
import org.legation.events.StreamBatch;
import org.legation.events.Tick;
import org.legation.pipeline.AggregateFunction;
import org.legation.pipeline.DeliverFunction;
import org.legation.pipeline.DeskFunction;
import org.legation.pipeline.DispatchFunction;
import org.legation.pipeline.FetchFunction;
import org.legation.pipeline.NotifyFunction;
import org.legation.pipeline.PipelineFunctions;
import org.legation.pipeline.RescoreFunction;
import org.legation.pipeline.RollupFunction;
import org.legation.pipeline.ScoreFunction;
import org.legation.pipeline.deliver.ChannelMetrics;
import org.legation.pipeline.source.SourceMetrics;

/** Functions that do as a test says and remember what they were given. */
final class Scripted {

    final List<StreamBatch> streamed = new ArrayList<>();
    final List<SqsBatch> queued = new ArrayList<>();
    final List<Tick> ticks = new ArrayList<>();
    final List<RollupRequest> rollups = new ArrayList<>();

    /** What score does with its next batches; when it is used up all is well. */
    final Deque<Function<StreamBatch, BatchAnswer>> scores = new ConcurrentLinkedDeque<>();

    /** What score does when nothing else is said. */
    Function<StreamBatch, BatchAnswer> score = batch -> BatchAnswer.of(List.of());

    Function<SqsBatch, BatchAnswer> fetch = batch -> BatchAnswer.of(List.of());
    Runnable dispatch = () -> {};

    FunctionHost host() {
        return new FunctionHost(new PipelineFunctions(
                new Dispatch(),
                new Fetch(),
                new Score(),
                new AggregateFunction(null),
                new Rollup(),
                new RescoreFunction(null, null),
                new NotifyFunction(null),
                new DeliverFunction(null),
                new DeskFunction(null, null, ChannelMetrics.none())));
    }

    private final class Score extends ScoreFunction {
        Score() {
            super(null);
        }

        @Override
        public BatchAnswer score(StreamBatch batch) {
            streamed.add(batch);
            Function<StreamBatch, BatchAnswer> next = scores.poll();
            return (next == null ? score : next).apply(batch);
        }
    }

    private final class Fetch extends FetchFunction {
        Fetch() {
            super(null);
        }

        @Override
        public BatchAnswer fetch(SqsBatch batch) {
            queued.add(batch);
            return fetch.apply(batch);
        }
    }

    private final class Dispatch extends DispatchFunction {
        Dispatch() {
            super(null, SourceMetrics.none());
        }

        @Override
        public void dispatch(Tick tick) {
            ticks.add(tick);
            dispatch.run();
        }
    }

    private final class Rollup extends RollupFunction {
        Rollup() {
            super(null, null);
        }

        @Override
        public void rollup(RollupRequest request) {
            rollups.add(request);
        }
    }
}
