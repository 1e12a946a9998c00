package org.legation.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.legation.core.post.Interaction;
import org.legation.core.post.Mid;
import org.legation.core.time.Beijing;

/** Writes the posts of one account on one day. */
final class Diary {

    /** One post in about so many goes viral. */
    private static final double VIRAL = 0.012;

    private static final double SPREAD = 0.55;
    private static final int DAY_SECONDS = 86_400;

    private final long seed;
    private final WorldAccount account;

    Diary(long seed, WorldAccount account) {
        this.seed = seed;
        this.account = account;
    }

    /** All posts of a day, oldest first. */
    List<WorldPost> of(LocalDate day) {
        if (day.isBefore(World.OPENED)
                || (account.frozen() != null && account.frozen().has(day))) {
            return List.of();
        }
        SplittableRandom random = Dice.of(seed, Dice.mix(account.index() + 1) + day.toEpochDay());
        Instant midnight = Beijing.start(day);
        List<WorldPost> posts = new ArrayList<>();
        for (int second : seconds(random, day)) {
            posts.add(post(random, midnight.plusSeconds(second), posts.size()));
        }
        posts.sort(Comparator.comparing(WorldPost::mid));
        return List.copyOf(posts);
    }

    /** The seconds of the day at which it posts: by habit, in bursts, and otherwise. */
    private Set<Integer> seconds(SplittableRandom random, LocalDate day) {
        Habits habits = account.habits();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double share = weekend ? habits.weekend() : 1;
        Set<Integer> seconds = new TreeSet<>();
        for (int minute : habits.slots()) {
            if (random.nextDouble() < habits.loyalty() * share) {
                seconds.add(minute * 60 + random.nextInt(6));
            }
        }
        double byHabit = habits.slots().size() * habits.loyalty();
        int others = Math.min(40, Dice.poisson(random, Math.max(0.02, (habits.perDay() - byHabit) * share)));
        for (int i = 0; i < others; i++) {
            seconds.add(otherSecond(random));
        }
        if (random.nextDouble() < habits.bursts() * share) {
            int at = otherSecond(random);
            for (int i = 1 + random.nextInt(3); i >= 0; i--) {
                seconds.add(Math.min(at, DAY_SECONDS - 1));
                at += 40 + random.nextInt(500);
            }
        }
        return seconds;
    }

    /** Nine posts in ten come between eight in the morning and ten at night. */
    private int otherSecond(SplittableRandom random) {
        double hour = random.nextDouble() < 0.9 ? 8 + 14 * random.nextDouble() : 24 * random.nextDouble();
        int second = (int) (hour * 3600);
        boolean scheduled = random.nextDouble() < account.habits().scheduled();
        return scheduled ? second / 900 * 900 + random.nextInt(6) : second;
    }

    private WorldPost post(SplittableRandom random, Instant published, int number) {
        Mid mid = World.mid(published, account.index(), number << 6 | random.nextInt(64));
        Kind kind = kind(random.nextDouble());
        Growth growth = growth(random, published);
        Original original = kind.isRepost() ? original(random, published) : null;
        String text = Phrases.post(random, kind, original);
        return new WorldPost(
                mid,
                account.uid(),
                published,
                kind,
                visibility(random.nextDouble()),
                text,
                edits(random, published, kind, text),
                random.nextDouble() < 0.03 ? published.plus(between(random, 600, 3 * DAY_SECONDS)) : null,
                random.nextDouble() < 0.008 ? published.plus(between(random, 3600, 10 * DAY_SECONDS)) : null,
                original,
                growth);
    }

    private static Kind kind(double chance) {
        if (chance < 0.45) {
            return Kind.PICTURES;
        } else if (chance < 0.57) {
            return Kind.PLAIN;
        } else if (chance < 0.67) {
            return Kind.LONG;
        } else if (chance < 0.81) {
            return Kind.VIDEO;
        } else if (chance < 0.85) {
            return Kind.ARTICLE;
        } else if (chance < 0.96) {
            return Kind.REPOST;
        }
        return chance < 0.98 ? Kind.REPOST_OF_DELETED : Kind.FAST_REPOST;
    }

    private static Visibility visibility(double chance) {
        if (chance < 0.97) {
            return Visibility.PUBLIC;
        } else if (chance < 0.985) {
            return Visibility.FANS;
        }
        return chance < 0.993 ? Visibility.FRIENDS : Visibility.PRIVATE;
    }

    private Growth growth(SplittableRandom random, Instant published) {
        double size = account.habits().usual() * Math.exp(SPREAD * random.nextGaussian());
        double boost = random.nextDouble() < VIRAL ? 6 + 30 * random.nextDouble() * random.nextDouble() : 1;
        double comments = 0.05 + 0.3 * random.nextDouble() * random.nextDouble();
        double reposts = 0.05 + 0.2 * random.nextDouble();
        double all = size * boost;
        Growth.Removal removal = random.nextDouble() < 0.02
                ? new Growth.Removal(
                        Dice.pick(random, List.of(Interaction.values())),
                        between(random, 7200, 5 * DAY_SECONDS),
                        0.02 + 0.2 * random.nextDouble())
                : Growth.Removal.NONE;
        return new Growth(
                published,
                all * reposts,
                all * comments,
                all * (1 - reposts - comments),
                2 * Math.PI * random.nextDouble(),
                removal);
    }

    private static List<Edit> edits(SplittableRandom random, Instant published, Kind kind, String text) {
        List<Edit> edits = new ArrayList<>();
        if (kind != Kind.FAST_REPOST && random.nextDouble() < 0.06) {
            Instant at = published.plus(between(random, 120, DAY_SECONDS));
            edits.add(new Edit(at, text + "（已更正）"));
            if (random.nextDouble() < 0.3) {
                edits.add(new Edit(at.plus(between(random, 120, DAY_SECONDS)), text + "（再次更正）"));
            }
        }
        return List.copyOf(edits);
    }

    private static @Nullable Original original(SplittableRandom random, Instant published) {
        Instant at = published.minus(between(random, 600, 5 * DAY_SECONDS));
        Crowd.Member author = Crowd.member(random.nextInt(Crowd.SIZE));
        return new Original(
                World.mid(at, World.OUTSIDE, random.nextInt(1 << 12)),
                author.uid(),
                author.name(),
                Phrases.own(random));
    }

    private static Duration between(SplittableRandom random, int from, int to) {
        return Duration.ofSeconds(random.nextInt(from, to));
    }
}
