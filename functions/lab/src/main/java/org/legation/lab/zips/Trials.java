package org.legation.lab.zips;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legation.core.aggregate.Scope;
import org.legation.core.alert.Alert;
import org.legation.core.desk.Messages;
import org.legation.core.poll.DispatchStep;
import org.legation.core.poll.TimelineSource;
import org.legation.events.topology.Function;
import org.legation.simulator.World;

/** Starts every function, one after the other, and sends it its samples; each finds what the ones before it wrote. */
final class Trials {

    /** When the samples' schedule fires. */
    private static final Instant TICK = Instant.parse("2026-11-20T01:00:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    /** An account that the samples speak of. */
    private static final String ACCOUNT = "9900000001";

    private final LoopbackCloud cloud;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Trials(LoopbackCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * Tries all functions.
     *
     * @param folder where the zips are unpacked and output goes
     */
    static List<Outcome> run(Zip pipeline, Zip api, Path folder) throws IOException, InterruptedException {
        Path pipelineFolder = pipeline.unpack(folder.resolve("pipeline"));
        Path apiFolder = api.unpack(folder.resolve("api"));
        List<Outcome> outcomes = new ArrayList<>();
        try (LoopbackCloud cloud = new LoopbackCloud()) {
            Trials trials = new Trials(cloud);
            trials.listAccounts();
            for (Function function : Function.values()) {
                Path unpacked = function.artifact() == Function.Artifact.API ? apiFolder : pipelineFolder;
                outcomes.add(trials.run(function, unpacked, folder.resolve(function.word() + ".log")));
            }
        }
        return outcomes;
    }

    private Outcome run(Function function, Path unpacked, Path log) throws IOException, InterruptedException {
        String good = event(function, Sample.good(function));
        String bad = event(function, Sample.bad(function));
        long begin = System.nanoTime();
        try (LambdaProcess process = new LambdaProcess(function, unpacked, cloud.environment(function), log)) {
            process.awaitStart();
            long started = System.nanoTime();
            RuntimeApi.Answer answer = process.invoke(good);
            long answered = System.nanoTime();
            boolean done = isDone(function, answer);
            return new Outcome(
                    function,
                    Duration.ofNanos(started - begin).toMillis(),
                    Duration.ofNanos(answered - started).toMillis(),
                    answer,
                    process.invoke(bad),
                    done);
        }
    }

    /** Lists the accounts, due before the samples' tick. */
    private void listAccounts() {
        TimelineSource unused = (account, ticket) -> {
            throw new IllegalStateException("nothing is polled here");
        };
        new DispatchStep(cloud.stores().accounts(), tickets -> {}, unused, World.agencies())
                .run(TICK.minus(Duration.ofMinutes(10)));
    }

    /** The sample itself; alerts are made new, and stand in their table as they do when the stream brings them. */
    private String event(Function function, String sample) {
        if (function == Function.DELIVER) {
            Sample.queued(sample).forEach(cloud.stores().outbox()::put);
        }
        if (function != Function.NOTIFY) {
            return sample;
        }
        String event = Sample.raisedAt(sample, now);
        Sample.alerts(event).forEach(cloud.stores().alerts()::raise);
        return event;
    }

    private boolean isDone(Function function, RuntimeApi.Answer answer) {
        return switch (function) {
            case DISPATCH -> cloud.polls() == World.agencies().size();
            case FETCH -> !cloud.stores().log().between(ACCOUNT, null, TICK).isEmpty();
            case SCORE ->
                cloud.stores().baselines().find(ACCOUNT).isPresent()
                        && !cloud.stores()
                                .posts()
                                .page(ACCOUNT, Optional.empty(), Optional.empty(), 1)
                                .posts()
                                .isEmpty();
            case AGGREGATE ->
                !cloud.stores().aggregates().accountDays(ACCOUNT, Set.of(DAY)).isEmpty();
            case ROLLUP ->
                !cloud.stores().aggregates().scopeDays(Scope.ALL, Set.of(DAY)).isEmpty();
            case RESCORE -> answer.body().contains("\"rescored\":0");
            case NOTIFY ->
                Sample.alerts(Sample.raisedAt(Sample.good(function), now)).stream()
                        .allMatch(this::isDecided);
            case DELIVER ->
                cloud.published().size() >= Sample.queued(Sample.good(function)).size()
                        && Sample.queued(Sample.good(function)).stream()
                                .allMatch(message -> cloud.stores()
                                        .outbox()
                                        .waiting(message.channel())
                                        .isEmpty());
            case DESK -> !cloud.stores().channels().all().isEmpty();
            case QUERY -> answer.body().contains(ACCOUNT);
        };
    }

    /** Whether it was decided about, and what is told waits in the outbox. Whether it is told depends on the hour. */
    private boolean isDecided(Alert alert) {
        return cloud.stores()
                .alerts()
                .find(alert.accountId(), alert.raisedAt(), alert.id())
                .map(stored -> stored.value().notification())
                .filter(notification -> notification.channels().stream()
                        .allMatch(channel -> cloud.stores()
                                .outbox()
                                .find(channel, Messages.id(alert, notification.decision()))
                                .isPresent()))
                .isPresent();
    }
}
