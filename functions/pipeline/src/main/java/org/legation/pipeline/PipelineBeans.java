package org.legation.pipeline;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.legation.adapters.Stores;
import org.legation.adapters.channel.Channels;
import org.legation.adapters.channel.SnsTopic;
import org.legation.adapters.poll.SqsPollQueue;
import org.legation.adapters.secret.Secrets;
import org.legation.adapters.secret.SsmSecrets;
import org.legation.adapters.settings.AlertPlaces;
import org.legation.core.account.Account;
import org.legation.core.aggregate.AggregateStep;
import org.legation.core.deliver.Delivery;
import org.legation.core.desk.DeskStep;
import org.legation.core.desk.NotifyStep;
import org.legation.core.poll.AccountStore;
import org.legation.core.poll.DispatchStep;
import org.legation.core.poll.PollQueue;
import org.legation.core.poll.PollStep;
import org.legation.core.poll.TimelineSource;
import org.legation.core.rescore.RescoreStep;
import org.legation.core.rollup.PeerStep;
import org.legation.core.rollup.RollupStep;
import org.legation.core.score.ScoreStep;
import org.legation.pipeline.deliver.ChannelMetrics;
import org.legation.pipeline.deliver.KnownChannels;
import org.legation.pipeline.deliver.Messaging;
import org.legation.pipeline.source.SourceMetrics;
import org.legation.pipeline.source.SourceSettings;
import org.legation.pipeline.source.Sources;
import org.legation.pipeline.source.Tempo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Puts the pipeline together. What the local cloud replaces is a default here. */
class PipelineBeans {

    private static final Logger LOG = Logger.getLogger(PipelineBeans.class);

    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Stores stores(DynamoDbClient client, PipelineConfig config) {
        return Stores.over(client, config.stage(), config.retention());
    }

    @Produces
    @Singleton
    @DefaultBean
    PollQueue queue(SqsClient client, PipelineConfig config) {
        return new SqsPollQueue(client, required(config.pollsUrl(), "LEGATION_POLLS_URL"));
    }

    @Produces
    @Singleton
    SourceSettings settings(Config variables) {
        return SourceSettings.read(
                name -> variables.getOptionalValue(name, String.class).orElse(null));
    }

    /** Nothing starts with a bad setting. */
    void check(@Observes StartupEvent start, SourceSettings settings) {
        if (settings instanceof SourceSettings.Mobile mobile) {
            LOG.infof("the mobile site is on; legal basis, as its operator says: %s", mobile.legalBasis());
        }
    }

    @Produces
    @Singleton
    @DefaultBean
    TimelineSource source(
            SourceSettings settings,
            PipelineConfig config,
            Stores stores,
            Instance<SsmClient> client,
            InstantSource clock) {
        Set<String> names =
                Registries.named(config.registry()).stream().map(Account::name).collect(Collectors.toSet());
        return new Sources(
                        stores.sources(),
                        () -> new SsmSecrets(client.get()),
                        clock,
                        Tempo.REAL,
                        config.seed(),
                        names::contains)
                .of(settings);
    }

    @Produces
    @Singleton
    SourceMetrics metrics(SourceSettings settings, PipelineConfig config, Stores stores, InstantSource clock) {
        return new SourceMetrics(
                stores.sources(), config.stage(), settings.source().word(), clock, System.out::println);
    }

    @Produces
    @Singleton
    DispatchStep dispatch(Stores stores, PollQueue queue, TimelineSource source, PipelineConfig config) {
        return new DispatchStep(stores.accounts(), queue, source, Registries.named(config.registry()));
    }

    @Produces
    @Singleton
    PollStep poll(Stores stores, TimelineSource source, InstantSource clock) {
        return new PollStep(stores.accounts(), stores.log(), source, clock);
    }

    @Produces
    @Singleton
    ScoreStep score(Stores stores) {
        return new ScoreStep(stores.log(), stores.baselines(), stores.posts(), stores.alerts());
    }

    @Produces
    @Singleton
    AggregateStep aggregate(Stores stores) {
        return new AggregateStep(stores.aggregates());
    }

    @Produces
    @Singleton
    RollupStep rollup(Stores stores) {
        return new RollupStep(
                stores.accounts(), stores.aggregates(), stores.boards(), stores.standings(), stores.posts());
    }

    @Produces
    @Singleton
    AccountStore accounts(Stores stores) {
        return stores.accounts();
    }

    @Produces
    @Singleton
    RescoreStep rescore(Stores stores, ScoreStep score) {
        return new RescoreStep(stores.posts(), stores.aggregates(), score);
    }

    @Produces
    @Singleton
    PeerStep peers(Stores stores) {
        return new PeerStep(stores.accounts(), stores.baselines());
    }

    @Produces
    @Singleton
    NotifyStep notify(Stores stores, Messaging messaging, InstantSource clock) {
        return messaging.notifier(stores, clock);
    }

    @Produces
    @Singleton
    DeskStep desk(Stores stores, Messaging messaging, SourceSettings source) {
        return messaging.desk(stores, source.source().word());
    }

    @Produces
    @Singleton
    AlertPlaces places(Config variables) {
        return AlertPlaces.read(
                name -> variables.getOptionalValue(name, String.class).orElse(null));
    }

    @Produces
    @Singleton
    Messaging messaging(
            AlertPlaces places,
            PipelineConfig config,
            Instance<SnsClient> topics,
            Instance<SsmClient> parameters,
            InstantSource clock) {
        Supplier<Secrets> secrets = () -> new SsmSecrets(parameters.get());
        Channels channels = new Channels(
                config.stage(),
                () -> new SnsTopic(topics.get(), required(config.alertsArn(), "LEGATION_ALERTS_ARN"), config.stage()),
                secrets,
                clock,
                places.webhookHosts(),
                places.loopback());
        return new Messaging(places.settings(secrets, clock), new KnownChannels(channels::of), Tempo.REAL);
    }

    @Produces
    @Singleton
    Delivery delivery(Messaging messaging, Stores stores, InstantSource clock) {
        return messaging.delivery(stores, clock);
    }

    @Produces
    @Singleton
    ChannelMetrics channelMetrics(PipelineConfig config, Stores stores, InstantSource clock) {
        return new ChannelMetrics(stores, config.stage(), clock, System.out::println);
    }

    private static String required(Optional<String> value, String variable) {
        return value.orElseThrow(() -> new IllegalStateException(variable + ": expected a value, found none"));
    }
}
