package org.legation.local.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.alert.Lead;
import org.legation.core.alert.Spike;
import org.legation.core.alert.Subject;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.expect.Expectation;
import org.legation.core.expect.Mix;
import org.legation.core.expect.Tail;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Observation;
import org.legation.core.observe.Reading;
import org.legation.core.poll.PollState;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Basis;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Interaction;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.score.Baseline;
import org.legation.core.score.CurvePoint;
import org.legation.core.score.Expected;
import org.legation.core.score.HourlyGains;
import org.legation.core.score.LivePost;
import org.legation.core.score.PostRecord;
import org.legation.core.score.Tombstone;
import org.legation.core.score.Versions;
import org.legation.core.spike.AccountHours;
import org.legation.core.spike.Detection;
import org.legation.core.spike.Episode;
import org.legation.core.spike.Heat;
import org.legation.core.text.Tone;

/** Values of the domain, as stores keep them. */
final class Samples {

    private static final Coding CODING = new Coding(
            Coder.VERSION,
            Instant.parse("2026-11-20T01:00:00Z"),
            new Tone(70, 10, 20, 3),
            List.of(Category.CON, Category.INT),
            Set.of(Principle.LOOP, Principle.USEFUL),
            Set.of(Cue.P2, Cue.N1));

    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Engagement COUNTS = new Engagement(Count.of(27), Count.missing(), new Count.Rounded(12_000, 1000));

    private Samples() {}

    static WatchedAccount account(String id) {
        Account facts = new Account(id, "虚构使馆😀", null, AgencyKind.EMBASSY, "XA", true);
        return new WatchedAccount(facts, PollState.start(NOON));
    }

    /** The entry of a minute after noon. */
    static Observation entry(String account, int minute) {
        Instant slot = at(minute);
        Reading reading = new Reading(
                mid(minute), slot.minusSeconds(60), PostType.ORIGINAL, COUNTS, null, "早安 \"😀\"\n第" + minute + "条");
        return new Observation(
                account, slot, slot.plusMillis(7), slot.minusSeconds(60), "mobile", Count.of(9), List.of(reading));
    }

    static PostRecord post(String account, int minute) {
        Instant at = at(minute);
        return new PostRecord(
                account,
                mid(minute),
                at.minusSeconds(60),
                PostType.REPOST,
                at,
                at,
                COUNTS,
                Count.of(7_000),
                new Expected(Basis.ALL, 17.25, 4.985, 0.000012345),
                Expectation.VERSION,
                CODING,
                new Tombstone(Absence.Kind.HIDDEN, at.plusSeconds(7)),
                new TreeMap<>(Map.of(0, new CurvePoint(at, COUNTS), 3, new CurvePoint(at.plusSeconds(9), COUNTS))));
    }

    static Baseline baseline(String account, Instant slot) {
        return new Baseline(
                account,
                Versions.CURRENT,
                slot,
                slot,
                Count.of(5),
                HourlyGains.NONE,
                null,
                Map.of(),
                new TreeMap<>(Map.of(mid(0), live(slot))),
                null,
                detection(slot));
    }

    static AccountDay accountDay(String account, LocalDate day, Instant asOf) {
        HourlyGains gains = HourlyGains.NONE.plus(3, Interaction.LIKE, 12);
        return new AccountDay(account, day, new TreeMap<>(), gains, Count.of(5), asOf);
    }

    /** A post that spikes. */
    private static LivePost live(Instant slot) {
        Episode episode = new Episode(slot.minusSeconds(90), 17.5f, slot.minusSeconds(60));
        return new LivePost(
                mid(0),
                slot.minus(Duration.ofHours(1)),
                PostType.ORIGINAL,
                COUNTS,
                COUNTS,
                slot,
                slot.minusSeconds(60),
                2_860,
                new Heat(412, 430, 8, episode),
                CODING);
    }

    /** Of an account whose last hour spikes. */
    private static Detection detection(Instant slot) {
        Instant hour = slot.truncatedTo(ChronoUnit.HOURS);
        AccountHours hours = AccountHours.START
                .after(hour.minus(Duration.ofHours(2)), 12, hour.minus(Duration.ofHours(2)))
                .after(hour.minus(Duration.ofHours(1)), 1.25, hour)
                .with(new Heat(301, 305, 6, new Episode(hour, 9.5f, slot)), hour);
        return Detection.START
                .with(PostType.ORIGINAL, new Mix(4.5f, 0.7f, 1.1f, 2.7f))
                .with(Tail.NONE.with(1.7))
                .with(hours);
    }

    /** A spike of a post that was published an hour before. */
    static Spike spike(String account, Instant raisedAt, int level) {
        Instant published = raisedAt.minus(Duration.ofHours(1));
        return new Spike(
                account,
                Subject.post(Mid.of(published, 5), published),
                raisedAt,
                level,
                level / 2.0 + 0.123456789,
                COUNTS,
                Basis.ALL,
                12_027,
                99.5,
                12.25,
                1e-9,
                1_234,
                30,
                new Lead(Interaction.COMMENT, 0.75, 0.2),
                Duration.ofMinutes(7),
                "rule.1");
    }

    static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    static Mid mid(int minute) {
        return Mid.of(at(minute).minusSeconds(60), 1);
    }
}
