package org.legation.pipeline;

import java.time.InstantSource;
import java.util.List;
import org.legation.adapters.Stores;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AggregateStep;
import org.legation.core.deliver.Delivery;
import org.legation.core.poll.DispatchStep;
import org.legation.core.poll.PollQueue;
import org.legation.core.poll.PollStep;
import org.legation.core.poll.TimelineSource;
import org.legation.core.rescore.RescoreStep;
import org.legation.core.rollup.PeerStep;
import org.legation.core.rollup.RollupStep;
import org.legation.core.score.ScoreStep;
import org.legation.events.topology.Source;
import org.legation.pipeline.deliver.ChannelMetrics;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.SourceMetrics;

/** The functions put together by hand, for the local cloud and the lab, which run them without a container. */
public record PipelineFunctions(
        DispatchFunction dispatch,
        FetchFunction fetch,
        ScoreFunction score,
        AggregateFunction aggregate,
        RollupFunction rollup,
        RescoreFunction rescore,
        NotifyFunction notifier,
        DeliverFunction deliver,
        DeskFunction desk) {

    /**
     * Puts the functions together, with channels that tell nobody.
     *
     * @param registry the accounts that dispatch keeps
     */
    public static PipelineFunctions of(
            Stores stores, PollQueue queue, TimelineSource source, InstantSource clock, List<Account> registry) {
        return of(stores, queue, source, Messaging.quiet(), Source.SIMULATOR, clock, registry);
    }

    /**
     * Puts the functions together.
     *
     * @param polled what the source is
     * @param registry the accounts that dispatch keeps
     */
    public static PipelineFunctions of(
            Stores stores,
            PollQueue queue,
            TimelineSource source,
            Messaging messaging,
            Source polled,
            InstantSource clock,
            List<Account> registry) {
        Delivery delivery = messaging.delivery(stores, clock);
        ScoreStep score = new ScoreStep(stores.log(), stores.baselines(), stores.posts(), stores.alerts());
        return new PipelineFunctions(
                new DispatchFunction(
                        new DispatchStep(stores.accounts(), queue, source, registry), SourceMetrics.none()),
                new FetchFunction(new PollStep(stores.accounts(), stores.log(), source, clock)),
                new ScoreFunction(score),
                new AggregateFunction(new AggregateStep(stores.aggregates())),
                new RollupFunction(
                        new RollupStep(
                                stores.accounts(),
                                stores.aggregates(),
                                stores.boards(),
                                stores.standings(),
                                stores.posts()),
                        new PeerStep(stores.accounts(), stores.baselines())),
                new RescoreFunction(stores.accounts(), new RescoreStep(stores.posts(), stores.aggregates(), score)),
                new NotifyFunction(messaging.notifier(stores, clock)),
                new DeliverFunction(delivery),
                new DeskFunction(messaging.desk(stores, polled.word()), delivery, ChannelMetrics.none()));
    }
}
