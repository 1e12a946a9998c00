package org.legation.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.legation.core.account.Account;
import org.legation.core.observe.ShownPost;
import org.legation.core.post.Mid;
import org.legation.core.post.PostType;
import org.legation.core.time.Beijing;

/**
 * What the fictional accounts post and what it earns, at any moment: the truth that sources show parts of.
 *
 * <p>The assumptions, which follow what official accounts do:
 *
 * <ul>
 *   <li>An account has a weekday mean of 0.14 to 14 posts, log-normal with a median of 1.3. On weekends it posts a quarter
 *       to all of that.
 *   <li>Most have up to four habitual times (morning, noon, evening, night), each kept on half to nine tenths of the days.
 *       Of the other posts nine in ten come between 8:00 and 22:00 Beijing, and a fifth to three fifths on the quarter of
 *       an hour, because they were scheduled. One day in ten has a burst of two to four posts.
 *   <li>Of all posts 15 in 100 are reposts, 10 long, 45 have pictures, 14 a video, 4 an article. 97 in 100 are public.
 *   <li>3 in 100 are deleted within three days, 0.8 hidden within ten, 6 edited within a day or two.
 *   <li>The counts grow as {@link Growth} says. One post in 80 is viral; one in 50 loses a share of one count. 4 accounts
 *       in 100 are famous, and have counts beyond what Weibo shows.
 *   <li>15 accounts in 100 show their last half year or month only; 12 take a new name and 8 are frozen for some days
 *       between September 2026 and June 2027; 40 pin one or two posts and change them every 20 to 60 days.
 * </ul>
 */
public final class World {

    /** The day on which everybody's history begins. */
    public static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    /** The index of authors who are not accounts of the world. */
    static final int OUTSIDE = 1023;

    private static final int INDEX_SHIFT = 12;

    private final long seed;
    private final List<Account> accounts;
    private final List<WorldAccount> everybody;
    private final Map<String, WorldAccount> byUid = new HashMap<>();
    private final UnaryOperator<WorldPost> seenAs;
    private final Days days;

    /** A world of the agencies. */
    public World(long seed) {
        this(seed, Cast.accounts().size());
    }

    /**
     * A world of a number of accounts: the agencies, or the first of them, and further fictional ones if it takes more.
     *
     * @param accounts 1 to 1000
     */
    public World(long seed, int accounts) {
        this(seed, Portraits.of(seed, Cast.accounts(accounts)), UnaryOperator.identity());
    }

    private World(long seed, List<WorldAccount> everybody, UnaryOperator<WorldPost> seenAs) {
        if (everybody.isEmpty() || everybody.size() > 1000) {
            throw new IllegalArgumentException("accounts: expected 1 to 1000, got " + everybody.size());
        }
        this.seed = seed;
        this.everybody = everybody;
        this.accounts = everybody.stream().map(WorldAccount::account).toList();
        everybody.forEach(account -> byUid.put(account.uid(), account));
        this.seenAs = seenAs;
        this.days = new Days(this::write);
    }

    /** This world with what the behaviours switch off left out of it. */
    World as(Behaviours behaviours) {
        UnaryOperator<WorldAccount> account = UnaryOperator.identity();
        UnaryOperator<WorldPost> post = UnaryOperator.identity();
        if (!behaviours.has(Behaviour.CHANGES)) {
            account = WorldAccount::unchanged;
            post = WorldPost::unchanged;
        }
        if (!behaviours.has(Behaviour.HALF_YEAR)) {
            UnaryOperator<WorldAccount> before = account;
            account = one -> before.apply(one).showingAll();
        }
        if (!behaviours.has(Behaviour.ODD_COUNTS)) {
            UnaryOperator<WorldPost> before = post;
            post = one -> before.apply(one).neverFalling();
        }
        return new World(seed, everybody.stream().map(account).toList(), post);
    }

    long seed() {
        return seed;
    }

    /** The fictional agencies, in a fixed order. */
    public static List<Account> agencies() {
        return Cast.accounts();
    }

    /** The accounts of this world, in a fixed order. */
    public List<Account> accounts() {
        return accounts;
    }

    /** An account as it truly is. */
    public Optional<WorldAccount> account(String accountId) {
        return Optional.ofNullable(byUid.get(accountId));
    }

    /** What an account publishes in {@code [from, to)}, oldest first, with all that is never public. */
    public List<WorldPost> posts(String accountId, Instant from, Instant to) {
        List<WorldPost> posts = new ArrayList<>();
        LocalDate last = Beijing.day(to);
        for (LocalDate day = later(Beijing.day(from), OPENED); !day.isAfter(last); day = day.plusDays(1)) {
            for (WorldPost post : day(accountId, day)) {
                if (!post.publishedAt().isBefore(from) && post.publishedAt().isBefore(to)) {
                    posts.add(post);
                }
            }
        }
        return posts;
    }

    /** An account's posts of a Beijing day, oldest first. */
    List<WorldPost> day(String accountId, LocalDate day) {
        WorldAccount account = byUid.get(accountId);
        return account == null || day.isBefore(OPENED) ? List.of() : days.of(account.index(), day);
    }

    /** An account's post. */
    public Optional<WorldPost> post(String accountId, Mid mid) {
        return mid.publishedAt()
                .map(Beijing::day)
                .flatMap(day -> day(accountId, day).stream()
                        .filter(post -> post.mid().equals(mid))
                        .findFirst());
    }

    /** Anybody's post. */
    public Optional<WorldPost> post(Mid mid) {
        int index = (int) (mid.value() >>> INDEX_SHIFT) & OUTSIDE;
        return index < everybody.size() ? post(everybody.get(index).uid(), mid) : Optional.empty();
    }

    /** The comments on a post: first-level ones with their replies, oldest first, also those of the future. */
    public List<WorldComment> comments(WorldPost post) {
        WorldAccount author = byUid.get(post.accountId());
        return author == null ? List.of() : new Discussion(seed, author, post).all();
    }

    /** The post that a first-level comment is on, searched among those of the two weeks before it. */
    Optional<WorldPost> commented(Mid comment) {
        int index = (int) (comment.value() >>> INDEX_SHIFT) & OUTSIDE;
        Optional<Instant> at = comment.publishedAt();
        if (index >= everybody.size() || at.isEmpty()) {
            return Optional.empty();
        }
        Instant to = at.get().plusSeconds(1);
        return posts(everybody.get(index).uid(), to.minus(Duration.ofDays(14)), to).stream()
                .filter(post -> comments(post).stream().anyMatch(one -> one.id().equals(comment)))
                .findFirst();
    }

    /** The posts that an account has pinned at a moment, the newest first: up to two, all public. */
    public List<WorldPost> pinned(String accountId, Instant now) {
        WorldAccount account = byUid.get(accountId);
        if (account == null) {
            return List.of();
        }
        SplittableRandom habit = Dice.of(seed, -5000 - account.index());
        if (habit.nextDouble() >= 0.4) {
            return List.of();
        }
        int length = 20 + habit.nextInt(41);
        long span = Math.floorDiv(Beijing.day(now).toEpochDay(), (long) length);
        LocalDate start = LocalDate.ofEpochDay(span * length);
        SplittableRandom random = Dice.of(seed, Dice.mix(-7000 - account.index()) + span);
        List<WorldPost> choice = posts(accountId, Beijing.start(start.minusDays(length)), Beijing.start(start));
        List<WorldPost> pinned = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count && !choice.isEmpty(); i++) {
            WorldPost post = Dice.pick(random, choice);
            if (post.isPublicAt(now) && !pinned.contains(post)) {
                pinned.add(post);
            }
        }
        pinned.sort((a, b) -> b.mid().compareTo(a.mid()));
        return pinned;
    }

    /**
     * An account's newest posts as everybody can see them at a moment, newest first, private people's names left out.
     *
     * @param most how many at the most; it looks back sixty days
     */
    public List<ShownPost> newest(String accountId, Instant now, int most) {
        List<ShownPost> posts = new ArrayList<>();
        LocalDate today = Beijing.day(now);
        for (int back = 0; back < 60 && posts.size() < most; back++) {
            List<WorldPost> day = day(accountId, today.minusDays(back));
            for (int i = day.size() - 1; i >= 0 && posts.size() < most; i--) {
                WorldPost post = day.get(i);
                if (post.isPublicAt(now)) {
                    posts.add(new ShownPost(
                            post.mid(),
                            post.publishedAt(),
                            post.kind().isRepost() ? PostType.REPOST : PostType.ORIGINAL,
                            post.counts(now),
                            Crowd.withoutMembers(post.wholeText(now))));
                }
            }
        }
        return posts;
    }

    /** An account's followers at a moment; none if there is no such account. */
    public long followers(String accountId, Instant now) {
        return account(accountId).map(account -> account.followersAt(now)).orElse(0L);
    }

    /**
     * The id of something an author makes at a moment.
     *
     * @param index the author's
     * @param low tells things of one author and second apart, 0 to 4095
     */
    static Mid mid(Instant at, int index, int low) {
        return Mid.of(at, index << INDEX_SHIFT | low);
    }

    private List<WorldPost> write(int index, LocalDate day) {
        return new Diary(seed, everybody.get(index))
                .of(day).stream().map(seenAs).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
