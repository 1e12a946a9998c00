package org.legation.lab.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.coverage.GapReason;
import org.legation.core.coverage.Stretch;
import org.legation.core.observe.Absence;
import org.legation.core.observe.Reach;
import org.legation.core.observe.ShownPost;
import org.legation.core.observe.Timeline;
import org.legation.core.poll.PollTicket;
import org.legation.core.poll.TimelineSource;
import org.legation.core.poll.WatchedAccount;
import org.legation.core.post.Count;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.source.SourceException;
import org.legation.core.source.SourceFailure;

/**
 * Accounts as wild as Weibo allows: counts that rise, fall, halve, are rounded, capped or not shown; posts that come
 * late, vanish and come back; edited texts; failures of every kind.
 *
 * <p>A steady source answers a ticket always the same, so that two runs can be compared item by item. A moody one
 * answers each attempt differently, as the real one does.
 */
final class WildSource implements TimelineSource {

    private static final Duration STALE = Duration.ofMinutes(30);

    private record Wild(Mid mid, Instant publishedAt, PostType type, double size) {}

    private final long seed;
    private final boolean moody;
    private final HarnessClock clock;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, List<Wild>> posts = new HashMap<>();
    private int attempts;

    /**
     * Makes the accounts of a seed.
     *
     * @param span around whose start they post
     */
    WildSource(long seed, boolean moody, Span span, HarnessClock clock) {
        this.seed = seed;
        this.moody = moody;
        this.clock = clock;
        SplittableRandom random = new SplittableRandom(seed);
        AgencyKind[] kinds = AgencyKind.values();
        for (int i = 0; i < span.accounts(); i++) {
            String id = Long.toString(9_900_000_001L + i);
            String country = random.nextBoolean() ? "XA" : "XB";
            accounts.add(new Account(id, "account " + i, null, kinds[random.nextInt(kinds.length)], country, true));
            posts.put(id, wild(random, span.start()));
        }
    }

    List<Account> accounts() {
        return accounts;
    }

    private static List<Wild> wild(SplittableRandom random, Instant start) {
        List<Wild> posts = new ArrayList<>();
        double usual = Math.exp(2 + 7 * random.nextDouble());
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            Instant published = start.plusSeconds((long) ((random.nextDouble() * 100 - 70) * 3600));
            boolean ownTime = random.nextInt(8) == 0;
            boolean viral = random.nextInt(4) == 0;
            posts.add(new Wild(
                    Mid.of(published, i),
                    ownTime ? published.plusSeconds(1) : published,
                    random.nextInt(5) == 0 ? PostType.REPOST : PostType.ORIGINAL,
                    usual * (viral ? 20 + 100 * random.nextDouble() : 0.5 + random.nextDouble())));
        }
        posts.sort(Comparator.comparing(Wild::mid).reversed());
        return posts;
    }

    @Override
    public Timeline read(WatchedAccount account, PollTicket ticket) throws SourceException {
        attempts++;
        long mood = moody ? attempts : 0;
        SplittableRandom random =
                new SplittableRandom(((seed * 31 + ticket.accountId().hashCode()) * 31
                                        + ticket.slot().toEpochMilli())
                                * 31
                        + mood);
        Instant now = ticket.slot().plusMillis(random.nextInt(90_000) - 2_000L);
        if (random.nextInt(15) == 0) {
            SourceFailure[] failures = SourceFailure.values();
            clock.once(now);
            throw new SourceException(failures[random.nextInt(failures.length)], "no answer");
        }
        List<ShownPost> shown = new ArrayList<>();
        int page = 1 + random.nextInt(12);
        for (Wild post : posts.getOrDefault(ticket.accountId(), List.of())) {
            if (!post.publishedAt().isAfter(now) && shown.size() < page && random.nextInt(12) > 0) {
                shown.add(show(post, now, random));
            }
        }
        Count followers = random.nextInt(4) == 0 ? Count.missing() : shownAs(10_000 + random.nextInt(90_000));
        Reach reach = new Reach(stretches(shown, random), absences(account, shown, random));
        return new Timeline(ticket.accountId(), now, "wild", followers, shown, reach);
    }

    /** What it claims to have shown whole, cut short now and then. */
    private static List<Stretch> stretches(List<ShownPost> shown, SplittableRandom random) {
        if (shown.isEmpty() || random.nextInt(5) == 0) {
            return List.of();
        }
        GapReason[] reasons = GapReason.values();
        GapReason cut = random.nextBoolean() ? null : reasons[random.nextInt(reasons.length)];
        Mid low = shown.get(shown.size() - 1).mid();
        return List.of(new Stretch(low, shown.get(0).mid(), cut, cut == null ? null : "below " + low));
    }

    /** Some of the posts that are known and not shown are gone, it says; some come back. */
    private static List<Absence> absences(WatchedAccount account, List<ShownPost> shown, SplittableRandom random) {
        List<Absence> absences = new ArrayList<>();
        for (Mid mid : account.poll().known().keySet()) {
            boolean there = shown.stream().anyMatch(post -> post.mid().equals(mid));
            if (!there && random.nextInt(3) == 0) {
                absences.add(new Absence(mid, random.nextBoolean() ? Absence.Kind.GONE : Absence.Kind.HIDDEN, 1));
            }
        }
        return absences;
    }

    private static ShownPost show(Wild post, Instant now, SplittableRandom random) {
        // One of the site's servers may be half an hour behind, so that counts go back to what they were.
        Instant asOf = Instant.ofEpochSecond(now.getEpochSecond() / STALE.toSeconds() * STALE.toSeconds());
        Instant told = random.nextInt(3) == 0 ? asOf.minus(STALE) : asOf;
        double hours = Math.max(0, Duration.between(post.publishedAt(), told).toSeconds() / 3600.0);
        double grown = post.size() * -Math.expm1(-hours / 6);
        double noise = random.nextInt(12) == 0 ? 0.5 : random.nextInt(6) == 0 ? 0.97 + 0.05 * random.nextDouble() : 1;
        Engagement counts = new Engagement(
                count(grown * noise * 0.2, random), count(grown * noise * 0.3, random), count(grown * noise, random));
        String text = random.nextInt(4) == 0 ? null : "text of " + post.mid();
        boolean truncated = text != null && random.nextInt(5) == 0;
        return new ShownPost(post.mid(), post.publishedAt(), post.type(), counts, text, hours > 20 ? 1 : 0, truncated);
    }

    private static Count count(double value, SplittableRandom random) {
        return random.nextInt(15) == 0 ? Count.missing() : shownAs((long) value);
    }

    private static Count shownAs(long value) {
        if (value >= 100_000) {
            return new Count.Capped(100_000);
        }
        return value >= 10_000 ? new Count.Rounded(value / 1000 * 1000, 1000) : Count.of(value);
    }
}
