package org.legation.lab.score;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.legation.core.coding.Coder;
import org.legation.core.measure.Measures;
import org.legation.core.measure.PostMeasure;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Count;
import org.legation.core.score.Baseline;
import org.legation.core.score.PostChange;
import org.legation.core.score.PostRecord;
import org.legation.core.score.Scored;
import org.legation.core.score.Scorer;
import org.legation.simulator.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One core scores posts of a fictional account, twenty in an entry, each seen for the first time with its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScoreBenchmark {

    /** So many posts are in an entry of the log. */
    static final int POSTS = 20;

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final int PAST = 30;

    private Baseline before = Baseline.start("none");
    private @Nullable Observation entry;

    /** An account with a month behind it. */
    @Setup
    public void anAccountWithAPast() {
        World world = new World(1);
        String account = World.agencies().get(0).id();
        before = Baseline.start(account);
        Instant previous = null;
        for (int day = PAST; day > 0; day--) {
            Instant at = NOW.minus(Duration.ofDays(day));
            Observation past = observation(account, previous, at, world.newest(account, at, POSTS));
            before = Scorer.fold(before, past).after();
            previous = past.slot();
        }
        before = forgetful(before);
        entry = observation(account, previous, NOW, world.newest(account, NOW, POSTS));
    }

    /** What it learned, without the posts, so that all are new. */
    private static Baseline forgetful(Baseline baseline) {
        return new Baseline(
                baseline.accountId(),
                baseline.versions(),
                baseline.slot(),
                baseline.asOf(),
                baseline.followers(),
                baseline.gains(),
                baseline.silentUntil(),
                baseline.cells(),
                new TreeMap<>(),
                baseline.peers(),
                baseline.detection());
    }

    private static Observation observation(
            String account, @Nullable Instant previous, Instant at, List<ShownPost> posts) {
        List<Reading> readings = new ArrayList<>();
        for (ShownPost post : posts) {
            readings.add(new Reading(post.mid(), post.publishedAt(), post.type(), post.counts(), null, post.text()));
        }
        return new Observation(account, at, at, previous, "bench", Count.of(100_000), readings);
    }

    /** Expectation, spikes, codes with tone, gains, and every measure of each post. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void wholePosts(Blackhole hole) {
        Scored scored = Scorer.fold(before, requireNonNull(entry));
        for (PostChange change : scored.changes()) {
            PostRecord post = PostRecord.of(before.accountId(), change);
            for (PostMeasure measure : Measures.POST) {
                hole.consume(measure.of(post));
            }
        }
        hole.consume(scored);
    }

    /** The codes and the tone alone. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void texts(Blackhole hole) {
        for (Reading reading : requireNonNull(entry).readings()) {
            hole.consume(Coder.code(reading.type(), requireNonNull(reading.text()), NOW));
        }
    }
}
