package org.legation.adapters.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Engagement;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.time.Beijing;

/** What the fictional accounts post and what it earns, at any moment. */
public final class World {

    /** One post in about so many goes viral. */
    private static final double VIRAL = 0.012;

    private static final double SPREAD = 0.55;
    private static final Duration REACH = Duration.ofHours(6);

    private final long seed;

    public World(long seed) {
        this.seed = seed;
    }

    /** The fictional agencies, in a fixed order. */
    public static List<Account> agencies() {
        return Cast.accounts();
    }

    /**
     * An account's newest posts as they are at a moment, newest first.
     *
     * @param most how many at the most; it looks back sixty days
     */
    public List<ShownPost> newest(String accountId, Instant now, int most) {
        List<ShownPost> posts = new ArrayList<>();
        LocalDate today = Beijing.day(now);
        for (int back = 0; back < 60 && posts.size() < most; back++) {
            posts.addAll(postsOf(accountId, today.minusDays(back), now));
        }
        return posts.subList(0, Math.min(most, posts.size()));
    }

    /** An account's followers at a moment. */
    public long followers(String accountId, Instant now) {
        Profile profile = profile(accountId);
        double years =
                Duration.between(Instant.parse("2026-01-01T00:00:00Z"), now).toDays() / 365.0;
        return Math.round(profile.followers * Math.exp(profile.growth * years));
    }

    private List<ShownPost> postsOf(String accountId, LocalDate day, Instant now) {
        Profile profile = profile(accountId);
        SplittableRandom random = random(accountId, day.toEpochDay());
        int count = poisson(random, profile.postsPerDay);
        List<ShownPost> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant published = Beijing.start(day).plusSeconds(secondOfDay(random));
            Mid mid = Mid.of(published, random.nextInt(1 << 22));
            double size = profile.usual * Math.exp(SPREAD * random.nextGaussian());
            double boost = random.nextDouble() < VIRAL ? 6 + 30 * random.nextDouble() * random.nextDouble() : 1;
            double comments = 0.05 + 0.3 * random.nextDouble() * random.nextDouble();
            double reposts = 0.05 + 0.2 * random.nextDouble();
            boolean repost = random.nextDouble() < 0.15;
            String text = Phrases.post(random, repost);
            if (!published.isAfter(now)) {
                double grown = size * boost * grown(Duration.between(published, now));
                Engagement counts = Engagement.of(
                        (long) (grown * reposts), (long) (grown * comments), (long) (grown * (1 - reposts - comments)));
                posts.add(new ShownPost(mid, published, repost ? PostType.REPOST : PostType.ORIGINAL, counts, text));
            }
        }
        posts.sort(Comparator.comparing(ShownPost::mid).reversed());
        return posts;
    }

    /** Which share of its interactions a post has at an age: a tenth after 15 minutes, nine tenths after a day. */
    private static double grown(Duration age) {
        return -Math.expm1(-Math.pow((double) age.toMillis() / REACH.toMillis(), 0.7));
    }

    /** What an account is like. */
    private record Profile(double followers, double growth, double postsPerDay, double usual) {}

    private Profile profile(String accountId) {
        SplittableRandom random = random(accountId, -1);
        double followers = Math.exp(8.5 + 5.5 * random.nextDouble());
        return new Profile(
                followers,
                0.3 * random.nextDouble() - 0.05,
                0.4 + 7 * random.nextDouble() * random.nextDouble(),
                0.25 * Math.sqrt(followers) * Math.exp(0.6 * random.nextGaussian()));
    }

    private SplittableRandom random(String accountId, long what) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + accountId.hashCode() * 0xD1B54A32D192ED03L + what);
    }

    /** Most posts come between eight in the morning and ten at night. */
    private static long secondOfDay(SplittableRandom random) {
        double hour = random.nextDouble() < 0.9 ? 8 + 14 * random.nextDouble() : 24 * random.nextDouble();
        return (long) (hour * 3600);
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
