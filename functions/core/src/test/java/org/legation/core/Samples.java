package org.legation.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.DayPost;
import org.legation.core.expect.AgeCells;
import org.legation.core.expect.AgeGrid;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.PeerGroup;
import org.legation.core.expect.PeerPrior;
import org.legation.core.expect.Peers;
import org.legation.core.expect.Prior;
import org.legation.core.observe.Fingerprint;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.post.WeiboNumber;
import org.legation.core.score.Baseline;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.Versions;
import org.legation.core.spike.Detection;

/** The named fixtures of the tests. */
public final class Samples {

    /** Noon in Beijing, on a Friday. */
    public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    public static final Instant MIDNIGHT = Instant.parse("2026-11-20T16:00:00Z");

    public static final Account EMBASSY =
            new Account("1743951792", "美国驻华大使馆", "U.S. Embassy", AgencyKind.EMBASSY, "US", true);
    public static final Account CONSULATE = new Account("1743951793", "某领事馆", null, AgencyKind.CONSULATE, "US", true);
    public static final Account IGO = new Account("1743951794", "联合国", "United Nations", AgencyKind.IGO, null, true);

    public static final String ID = EMBASSY.id();

    private Samples() {}

    public static Map<String, Account> registry(Account... accounts) {
        Map<String, Account> byId = new HashMap<>();
        for (Account account : accounts) {
            byId.put(account.id(), account);
        }
        return byId;
    }

    /** The fingerprint of a text that was never edited. */
    public static int fingerprint(String text) {
        return Fingerprint.of(text, 0);
    }

    /** Reposts, comments and likes as Weibo shows them: {@code 12 1.2万 100万+}; a question mark is not shown. */
    public static Engagement counts(String shown) {
        String[] parts = shown.trim().split(" +");
        return new Engagement(count(parts[0]), count(parts[1]), count(parts[2]));
    }

    public static Count count(String shown) {
        return shown.equals("?") ? Count.missing() : WeiboNumber.parse(shown).orElseThrow();
    }

    /** The only post of its second. */
    public static Mid mid(Instant publishedAt) {
        return Mid.of(publishedAt, 0);
    }

    /** An original post, read with exact counts and no text. */
    public static Reading reading(Instant publishedAt, long reposts, long comments, long likes) {
        return reading(publishedAt, Engagement.of(reposts, comments, likes));
    }

    public static Reading reading(Instant publishedAt, Engagement counts) {
        return new Reading(mid(publishedAt), publishedAt, PostType.ORIGINAL, counts, null, null);
    }

    public static Reading held(Reading reading, Instant until) {
        return new Reading(reading.mid(), reading.publishedAt(), reading.type(), reading.counts(), until, null);
    }

    public static Reading written(Reading reading, String text) {
        return new Reading(
                reading.mid(), reading.publishedAt(), reading.type(), reading.counts(), reading.heldUntil(), text);
    }

    /** An entry that was read at its slot, with 10,000 followers. */
    public static Observation entry(Instant at, Reading... readings) {
        return new Observation(ID, at, at, null, "test", Count.of(10_000), Arrays.asList(readings));
    }

    public static Observation after(Instant previous, Observation entry) {
        return new Observation(
                entry.accountId(),
                entry.slot(),
                entry.observedAt(),
                previous,
                entry.source(),
                entry.followers(),
                entry.readings());
    }

    public static ShownPost shown(Instant publishedAt, long reposts, long comments, long likes) {
        return new ShownPost(
                mid(publishedAt), publishedAt, PostType.ORIGINAL, Engagement.of(reposts, comments, likes), null);
    }

    public static Timeline timeline(Instant at, ShownPost... posts) {
        return new Timeline(ID, at, "test", Count.of(10_000), Arrays.asList(posts));
    }

    /** Cells of an account whose posts had the same number of interactions at every age. */
    public static AgeCells usual(long interactions, int posts) {
        return usual(posts, interactions);
    }

    /** Cells of an account whose posts had one of some numbers of interactions at every age, in turn. */
    public static AgeCells usual(int posts, long... interactions) {
        Prior prior = Prior.of(Count.of(10_000), Basis.ALL);
        AgeCells cells = AgeCells.EMPTY;
        for (int i = 0; i < AgeGrid.SIZE; i++) {
            for (int post = 0; post < posts; post++) {
                cells = cells.learn(i, Math.log1p(interactions[post % interactions.length]), Basis.ALL, prior);
            }
        }
        return cells;
    }

    /** A state in which original posts of this account usually have so many interactions, and none is known. */
    public static Baseline baseline(Instant asOf, AgeCells cells) {
        return new Baseline(
                ID,
                Versions.CURRENT,
                asOf,
                asOf,
                Count.of(10_000),
                HourlyGains.NONE,
                null,
                Map.of(PostType.ORIGINAL, cells),
                new TreeMap<>(),
                null,
                Detection.START);
    }

    /** Peers whose originals have more than followers suggest, by an offset at all ages. */
    public static Peers peers(double offset) {
        PeerPrior originals =
                new PeerPrior(Basis.ALL, PeerGroup.SIZE, 12, 300, Collections.nCopies(AgeGrid.SIZE, offset), 0.5, 0.8);
        return new Peers(LocalDate.parse("2026-11-20"), Map.of(PostType.ORIGINAL, originals));
    }

    /** A post of a day, of which neither age nor text matters. */
    public static DayPost dayPost(PostType type, Engagement counts) {
        return new DayPost(mid(NOON), type, counts, NOON, null, Expectation.VERSION, null);
    }
}
