package org.legation.lab.spikes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.PeerPriors.Member;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Prior;
import org.legation.core.expect.Tail;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.Scorer;
import org.legation.core.spike.Candidate;
import org.legation.core.spike.Judgement;
import org.legation.core.spike.PostChannel;

/** One account, polled day by day: scored as in the product, and by the rivals on the same readings. */
final class Watch {

    private static final long FEWEST = 30;

    private final long seed;
    private final MadeAccount account;
    private final double missing;
    private final Rivals rivals = new Rivals();
    private final List<Live> live = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private final List<Fate> spikes = new ArrayList<>();
    private final long firstHour;
    private Baseline baseline;
    private Tail tail = Tail.NONE;
    private @Nullable Peers news;

    /**
     * A post that is still read. Beside it, what it would be with a spike: judged by the same state, and never a part of
     * what the account is known by.
     */
    private static final class Live {
        private final Fate fate;
        private final @Nullable Live spiked;
        private Duration readAt = Duration.ZERO;
        private long interactions;
        private double before;

        Live(Fate fate, @Nullable Live spiked) {
            this.fate = fate;
            this.spiked = spiked;
        }

        Engagement counts(int reading) {
            return fate.post().counts().get(reading);
        }
    }

    Watch(long seed, MadeAccount account, double missing) {
        this.seed = seed;
        this.account = account;
        this.missing = missing;
        this.baseline = Baseline.start(account.id());
        this.firstHour = hour(MadeAccount.day(account.from()).toInstant());
    }

    /** The day on which it is polled first. */
    int from() {
        return account.from();
    }

    /** Of its posts, as they were. */
    List<Fate> fates() {
        return fates;
    }

    /** Of those of its posts that could have spiked, had each been the only one to do so. */
    List<Fate> spikes() {
        return spikes;
    }

    /** The account as its peers see it. */
    Member member() {
        return new Member(account.id(), account.kind(), baseline.followers(), baseline.cells(), tail);
    }

    void teach(@Nullable Peers peers) {
        news = peers;
    }

    /** Polls a day. */
    void day(int number) {
        if (number < account.from()) {
            return;
        }
        ZonedDateTime day = MadeAccount.day(number);
        for (Instant at : account.posts(seed, day)) {
            publish(at);
        }
        due(day.toInstant(), day.plusDays(1).toInstant()).forEach(this::poll);
        retire();
    }

    private void publish(Instant at) {
        int history = fates.size();
        Fate fate = new Fate(account, MadePost.of(seed, account, at, history, false), history);
        MadePost spiked = MadePost.of(seed, account, at, history, true);
        Live beside = null;
        if (spiked.factor() > 1) {
            spikes.add(new Fate(account, spiked, history));
            beside = new Live(spikes.get(spikes.size() - 1), null);
        }
        fates.add(fate);
        live.add(new Live(fate, beside));
    }

    /** The polls of a day that are not missed, on a grid of five minutes: which reading of which post is due at each. */
    private Map<Instant, Map<Live, Integer>> due(Instant from, Instant to) {
        Map<Instant, Map<Live, Integer>> polls = new TreeMap<>();
        for (Live one : live) {
            for (int i = 0; i < MadePost.MINUTES.size(); i++) {
                Instant at = one.fate.post().publishedAt().plus(Duration.ofMinutes(MadePost.MINUTES.get(i)));
                if (!at.isBefore(from) && at.isBefore(to)) {
                    Instant poll = Instant.ofEpochSecond(at.getEpochSecond() / 300 * 300 + 300);
                    polls.computeIfAbsent(poll, any -> new LinkedHashMap<>()).put(one, i);
                }
            }
        }
        polls.keySet().removeIf(this::isMissed);
        return polls;
    }

    private boolean isMissed(Instant poll) {
        return new SplittableRandom(seed + account.number() * 1_000_033L + poll.getEpochSecond()).nextDouble()
                < missing;
    }

    private void poll(Instant at, Map<Live, Integer> shown) {
        if (!at.isAfter(baseline.slot())) {
            return;
        }
        Peers peers = news == null ? baseline.peers() : news;
        List<Reading> readings = new ArrayList<>();
        shown.forEach((one, reading) -> {
            judge(one, reading, at, peers);
            if (one.spiked != null) {
                judge(one.spiked, reading, at, peers);
            }
            MadePost post = one.fate.post();
            readings.add(
                    new Reading(post.mid(), post.publishedAt(), PostType.ORIGINAL, one.counts(reading), null, null));
        });
        compareHours(at, shown);
        shown.forEach((one, reading) -> remember(one, reading, at));
        Observation entry =
                new Observation(account.id(), at, at, null, "made", Count.of(account.followers()), readings).with(news);
        baseline = Scorer.fold(baseline, entry).after();
        news = null;
    }

    private void judge(Live one, int reading, Instant at, @Nullable Peers peers) {
        Duration age = AgeGrid.age(one.fate.post().publishedAt(), at);
        long interactions = one.counts(reading).atLeast(Basis.ALL);
        Prior prior = Prior.of(
                Count.of(account.followers()),
                Basis.ALL,
                peers == null ? null : peers.byType().get(PostType.ORIGINAL));
        Expectation usual =
                baseline.cells().getOrDefault(PostType.ORIGINAL, AgeCells.EMPTY).at(age, prior);
        Tail counted = peers == null ? Tail.NONE : peers.tail();
        Judgement judgement = PostChannel.judge(new Candidate(age, interactions, usual, counted, one.before));
        one.before = judgement.surprise();
        one.fate.surprised(judgement.model(), judgement.surprise());
        one.fate.score(Method.OURS, age, judgement.strength());
        if (interactions >= FEWEST) {
            one.fate.score(Method.RATIO, age, rivals.ratio(age, interactions));
            one.fate.score(Method.DEVIATIONS, age, rivals.deviations(age, interactions));
        }
    }

    private void compareHours(Instant at, Map<Live, Integer> shown) {
        shown.forEach((one, reading) -> rivals.gained(hour(at), gain(one, reading)));
        shown.forEach((one, reading) -> {
            compareHour(one, reading, at, 0);
            if (one.spiked != null) {
                compareHour(one.spiked, reading, at, gain(one.spiked, reading) - gain(one, reading));
            }
        });
    }

    private void compareHour(Live one, int reading, Instant at, long more) {
        if (gain(one, reading) >= FEWEST) {
            Duration age = AgeGrid.age(one.fate.post().publishedAt(), at);
            one.fate.score(Method.SAME_HOUR, age, rivals.sameHour(hour(at), firstHour, more));
        }
    }

    private static long gain(Live one, int reading) {
        return one.counts(reading).atLeast(Basis.ALL) - one.interactions;
    }

    private void remember(Live one, int reading, Instant at) {
        Duration age = AgeGrid.age(one.fate.post().publishedAt(), at);
        rivals.learn(one.readAt, age, one.counts(reading).atLeast(Basis.ALL));
        one.readAt = age;
        one.interactions = one.counts(reading).atLeast(Basis.ALL);
        if (one.spiked != null) {
            one.spiked.interactions = one.spiked.counts(reading).atLeast(Basis.ALL);
        }
    }

    private void retire() {
        Iterator<Live> each = live.iterator();
        while (each.hasNext()) {
            Live one = each.next();
            if (AgeGrid.age(one.fate.post().publishedAt(), baseline.asOf()).compareTo(AgeGrid.LAST) >= 0) {
                tail = tail.with(one.fate.model());
                each.remove();
            }
        }
    }

    private static long hour(Instant at) {
        return at.getEpochSecond() / 3600;
    }
}
