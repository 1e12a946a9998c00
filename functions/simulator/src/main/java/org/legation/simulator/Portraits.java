package org.legation.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.legation.core.account.Account;
import org.legation.core.account.AgencyKind;
import org.legation.core.time.Beijing;

/** Makes the accounts of a world out of its seed: who they are and how they post. */
final class Portraits {

    private static final LocalDate CHANGES_FROM = LocalDate.of(2026, 9, 1);
    /** The share of accounts whose counts go beyond what Weibo shows. */
    private static final double STARS = 0.04;

    private static final int CHANGES_WITHIN_DAYS = 300;

    private Portraits() {}

    static List<WorldAccount> of(long seed, List<Account> accounts) {
        return IntStream.range(0, accounts.size())
                .mapToObj(index -> portrait(Dice.of(seed, -1 - index), accounts.get(index), index))
                .toList();
    }

    private static WorldAccount portrait(SplittableRandom random, Account account, int index) {
        boolean star = random.nextDouble() < STARS;
        double followers = Math.exp(8.5 + 5.5 * random.nextDouble()) * (star ? 20 : 1);
        double growth = 0.3 * random.nextDouble() - 0.05;
        Habits habits = habits(random, followers, star ? 60 : 1);
        boolean renamed = random.nextDouble() < 0.12;
        boolean frozen = random.nextDouble() < 0.08;
        LocalDate changes = CHANGES_FROM.plusDays(random.nextInt(CHANGES_WITHIN_DAYS));
        return new WorldAccount(
                account,
                index,
                verifiedType(account.kind()),
                followers,
                growth,
                renamed ? account.name().replace("（虚构）", "官微（虚构）") : null,
                Beijing.start(changes).plusSeconds(36_000 + random.nextInt(20_000)),
                frozen ? new WorldAccount.Days(changes, changes.plusDays(3 + random.nextInt(12))) : null,
                visibleFor(random.nextDouble()),
                habits);
    }

    private static Habits habits(SplittableRandom random, double followers, double fame) {
        double perDay = Math.min(14, Math.max(0.14, Math.exp(0.25 + random.nextGaussian())));
        List<Integer> slots = new ArrayList<>();
        double loyalty = 0.5 + 0.4 * random.nextDouble();
        for (int hour : List.of(8, 12, 18, 20)) {
            if (slots.size() * loyalty + loyalty < 0.8 * perDay && random.nextDouble() < 0.6) {
                slots.add(hour * 60 + 30 * random.nextInt(3));
            }
        }
        return new Habits(
                perDay,
                0.25 + 0.75 * random.nextDouble(),
                List.copyOf(slots),
                loyalty,
                0.2 + 0.4 * random.nextDouble(),
                perDay > 1 ? 0.1 : 0.02,
                0.25 * fame * Math.sqrt(followers) * Math.exp(0.6 * random.nextGaussian()));
    }

    private static @Nullable Duration visibleFor(double chance) {
        if (chance < 0.12) {
            return Duration.ofDays(180);
        }
        return chance < 0.15 ? Duration.ofDays(30) : null;
    }

    private static int verifiedType(AgencyKind kind) {
        return switch (kind) {
            case EMBASSY, CONSULATE, CULTURAL_OFFICE -> 1;
            case TOURISM_BOARD, TRADE_AGENCY -> 2;
            case POLITICIAN -> 0;
            case IGO, OTHER -> 7;
        };
    }
}
