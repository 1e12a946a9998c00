package org.legation.local.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.aggregate.AccountDay;
import org.legation.core.alert.Alert;
import org.legation.core.alert.Severity;
import org.legation.core.coding.Category;
import org.legation.core.coding.Coder;
import org.legation.core.coding.Coding;
import org.legation.core.coding.Cue;
import org.legation.core.coding.Principle;
import org.legation.core.expect.Expectation;
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
import org.legation.core.score.PostRecord;
import org.legation.core.score.Tombstone;
import org.legation.core.score.Versions;
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
                new TreeMap<>(),
                null);
    }

    static AccountDay accountDay(String account, LocalDate day, Instant asOf) {
        HourlyGains gains = HourlyGains.NONE.plus(3, Interaction.LIKE, 12);
        return new AccountDay(account, day, new TreeMap<>(), gains, Count.of(5), asOf);
    }

    static Alert alert(String account, Instant raisedAt, Severity severity) {
        Mid mid = Mid.of(raisedAt.minus(Duration.ofHours(1)), 5);
        Instant published = raisedAt.minus(Duration.ofHours(1));
        return new Alert(
                account, mid, severity, published, raisedAt, COUNTS, Basis.ALL, 12_027, 99.5, 12.25, 1e-9, "rule.1");
    }

    static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    static Mid mid(int minute) {
        return Mid.of(at(minute).minusSeconds(60), 1);
    }
}
